package io.jobmeter.target.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.testing.FakeTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final CompletableFuture<Void> NEVER = new CompletableFuture<>();

    private static final Shipment NOTHING = new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), List.of());
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Delivery delivery(CompletableFuture<Void> cut, Target... targets) {
        return new Delivery(List.of(targets), new RealPace(cut), cut);
    }

    private static Deadline in(Duration budget) {
        return new Deadline(budget, System::nanoTime);
    }

    private static Outcome unsure(String reason) {
        return Outcome.failed(Failure.of(reason, Failure.Kind.UNSURE, NOTHING));
    }

    private record Place(String name, Supplier<Outcome> outcome) implements FakeTarget {
        @Override
        public Outcome deliver(Shipment shipment, Duration budget) {
            return outcome.get();
        }
    }

    private static Outcome wait(CountDownLatch latch) {
        try {
            latch.await();
            return Outcome.delivered(1);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void a_target_that_hangs_is_left_behind_after_the_budget() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try {
            Delivery delivery = delivery(NEVER, new Place("slow", () -> wait(never)));

            assertThat(delivery.deliver(NOTHING, in(Duration.ofMillis(50))))
                    .containsExactly(new Report("slow", unsure("no answer within the push budget of 50ms")));
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_target_that_throws_does_not_keep_another_from_its_own() throws InterruptedException {
        Place broken = new Place("broken", () -> {
            throw new IllegalStateException("no luck");
        });
        Delivery delivery = delivery(NEVER, broken, new Place("fine", () -> Outcome.delivered(3)));

        assertThat(delivery.deliver(NOTHING, in(LONG)))
                .containsExactly(
                        new Report("broken", unsure("by a fault of ours: IllegalStateException")),
                        new Report("fine", Outcome.delivered(3)));
    }

    @Test
    void all_targets_are_under_way_at_once() throws InterruptedException {
        CountDownLatch other = new CountDownLatch(1);
        Place first = new Place("first", () -> wait(other));
        Place second = new Place("second", () -> {
            other.countDown();
            return Outcome.delivered(1);
        });

        assertThat(delivery(NEVER, first, second).deliver(NOTHING, in(LONG)))
                .containsExactly(new Report("first", Outcome.delivered(1)), new Report("second", Outcome.delivered(1)));
    }

    @Test
    void getting_ready_waits_for_nobody_and_its_failure_is_not_the_deliverys() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Target target = new FakeTarget() {
            @Override
            public String name() {
                return "fine";
            }

            @Override
            public void prepare() {
                DeliveryTest.wait(never);
                throw new IllegalStateException("no luck");
            }

            @Override
            public Outcome deliver(Shipment shipment, Duration budget) {
                return Outcome.delivered(1);
            }
        };
        Delivery delivery = delivery(NEVER, target);
        delivery.prepare();

        assertThat(delivery.deliver(NOTHING, in(LONG))).containsExactly(new Report("fine", Outcome.delivered(1)));
        never.countDown();
    }

    @Test
    void a_target_that_has_nothing_to_get_ready_is_not_asked_to() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Boolean> other = new CompletableFuture<>();
        Target lazy = new Preparing(false, () -> other.complete(true));
        Target eager = new Preparing(true, asked::countDown);
        delivery(NEVER, lazy, eager).prepare();
        asked.await();

        assertThat(other).isNotDone();
    }

    private record Preparing(boolean prepares, Runnable work) implements FakeTarget {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public void prepare() {
            work.run();
        }

        @Override
        public Outcome deliver(Shipment shipment, Duration budget) {
            return Outcome.delivered(1);
        }
    }

    @Test
    void what_comes_after_a_targets_delivery_waits_for_no_other_target() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch after = new CountDownLatch(1);
        Place hanging = new Place("hanging", () -> wait(never));
        Place fine = new Place("fine", () -> Outcome.delivered(1));
        Sending sending =
                delivery(NEVER, hanging, fine).start(NOTHING, in(LONG), (target, outcome) -> after.countDown());
        after.await();
        never.countDown();

        assertThat(sending.reports())
                .containsExactly(new Report("hanging", Outcome.delivered(1)), new Report("fine", Outcome.delivered(1)));
    }

    @Test
    void a_fault_in_what_comes_after_is_not_the_deliverys() throws InterruptedException {
        Sending sending = delivery(NEVER, new Place("fine", () -> Outcome.delivered(1)))
                .start(NOTHING, in(LONG), (_, _) -> {
                    throw new IllegalStateException("no luck");
                });
        sending.finish();

        assertThat(sending.reports()).containsExactly(new Report("fine", Outcome.delivered(1)));
    }

    @Test
    void a_budget_of_centuries_is_one_too() throws InterruptedException {
        Delivery delivery = delivery(NEVER, new Place("fine", () -> Outcome.delivered(1)));

        assertThat(delivery.deliver(NOTHING, in(Duration.ofHours(999_999_999))))
                .containsExactly(new Report("fine", Outcome.delivered(1)));
    }

    @Test
    void without_targets_there_is_nothing_to_report() throws InterruptedException {
        assertThat(delivery(NEVER).deliver(NOTHING, in(LONG))).isEmpty();
    }

    @Test
    void a_cut_ends_the_waiting_and_keeps_what_is_there() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Void> cut = new CompletableFuture<>();
        cut.complete(null);
        Delivery delivery = delivery(cut, new Place("hanging", () -> wait(never)));

        assertThat(delivery.deliver(NOTHING, in(LONG)))
                .containsExactly(new Report("hanging", unsure("cut short by a signal")));
        never.countDown();
    }

    @Test
    void a_fault_is_told_to_who_wants_to_know_where_it_was() throws InterruptedException {
        IllegalStateException fault = new IllegalStateException("no luck");
        List<Throwable> heard = new CopyOnWriteArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void waits(String target, int attempt, Failure why, Duration wait) {}

            @Override
            public void ended(String target, int attempts, Outcome outcome, Duration taken) {}

            @Override
            public void fault(Throwable fault) {
                heard.add(fault);
            }
        };
        Place broken = new Place("broken", () -> {
            throw fault;
        });

        new Delivery(List.of(broken), new RealPace(NEVER), NEVER, progress).deliver(NOTHING, in(LONG));

        assertThat(heard).containsExactly(fault);
    }
}
