package io.jobmeter.target.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.FakeTarget;
import io.jobmeter.testing.Kinds;
import io.jobmeter.testing.Shipments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptsTest {

    private static final Shipment THREE = Shipments.of("a", "b", "c");
    private static final Shipment ONE = Shipments.of("c");

    private final FakePace pace = new FakePace();
    private final Place place = new Place();

    /** Answers in turn, and for ever with the last one. */
    private final class Place implements FakeTarget {
        private final Queue<Outcome> outcomes = new ArrayDeque<>();
        private final List<Shipment> shipments = new ArrayList<>();
        private final List<Duration> budgets = new ArrayList<>();
        private Duration takes = Duration.ZERO;

        @Override
        public String name() {
            return "place";
        }

        @Override
        public Outcome deliver(Shipment shipment, Duration budget) {
            shipments.add(shipment);
            budgets.add(budget);
            pace.pass(takes);
            return outcomes.size() > 1 ? outcomes.remove() : outcomes.peek();
        }
    }

    private Attempts attempts(Duration budget) {
        return new Attempts(place, THREE, new Deadline(budget, pace::nanoTime), pace);
    }

    private Outcome make(Outcome... answers) {
        place.outcomes.addAll(List.of(answers));
        return attempts(Duration.ofSeconds(10)).make();
    }

    private static Outcome failed(Kind kind, Duration pause) {
        return Outcome.failed(new Failure("answered 503", kind, pause, THREE));
    }

    private static Outcome failed(Kind kind) {
        return failed(kind, Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "UNSURE"})
    void what_may_be_repeated_is_until_it_has_arrived(Kind kind) {
        assertThat(make(failed(kind), failed(kind), Outcome.delivered(3))).isEqualTo(Outcome.delivered(3));
        assertThat(place.shipments).containsExactly(THREE, THREE, THREE);
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE", "LASTING", "FINAL"})
    void what_would_fail_again_is_tried_once(Kind kind) {
        assertThat(make(failed(kind))).isEqualTo(failed(kind));
        assertThat(place.shipments).hasSize(1);
        assertThat(pace.pauses()).isEmpty();
    }

    @Test
    void only_what_has_not_arrived_is_sent_again_and_all_attempts_add_up() {
        Rejection first = new Rejection("a", "invalid key");
        Rejection second = new Rejection("c", "invalid value");
        Failure busy = Failure.of("answered 503", Kind.BUSY, ONE);

        assertThat(make(
                        new Outcome(1, List.of(first), Optional.of(busy)),
                        new Outcome(0, List.of(second), Optional.empty())))
                .isEqualTo(new Outcome(1, List.of(first, second), Optional.empty()));
        assertThat(place.shipments).containsExactly(THREE, ONE);
    }

    @Test
    void it_waits_as_long_as_the_server_asks() {
        make(failed(Kind.BUSY, Duration.ofSeconds(3)), Outcome.delivered(3));

        assertThat(pace.pauses()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void a_wait_that_would_end_after_the_budget_is_not_begun() {
        assertThat(make(failed(Kind.BUSY, Duration.ofSeconds(30))).reason())
                .isEqualTo("answered 503; it asks for a wait of 30s, longer than is left of the push budget of 10s");
        assertThat(pace.pauses()).isEmpty();
    }

    @Test
    void where_the_server_asks_for_nothing_the_limit_of_the_wait_doubles_up_to_two_seconds() {
        Outcome outcome = make(failed(Kind.BUSY));

        assertThat(pace.pauses().stream().map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L, 1000L, 1000L, 1000L, 1000L, 1000L, 1000L);
        assertThat(outcome.reason()).isEqualTo("answered 503, after 13 attempts");
        assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(THREE);
    }

    @Test
    void each_attempt_has_what_is_left_of_the_budget() {
        place.takes = Duration.ofSeconds(2);
        make(failed(Kind.BUSY, Duration.ofSeconds(3)), Outcome.delivered(3));

        assertThat(place.budgets).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    @Test
    void a_signal_ends_the_wait() {
        pace.cut();

        assertThat(make(failed(Kind.BUSY)).reason()).isEqualTo("answered 503; cut short by a signal");
        assertThat(place.shipments).hasSize(1);
    }

    @Test
    void who_leaves_before_the_first_answer_does_not_know_what_arrived() {
        Outcome known = attempts(Duration.ofSeconds(10)).abandon("no answer");

        assertThat(known).isEqualTo(Outcome.failed(Failure.of("no answer", Kind.UNSURE, THREE)));
    }

    @Test
    void who_leaves_during_a_repeat_still_tells_what_went_wrong_before() {
        Attempts[] attempts = new Attempts[1];
        FakeTarget silent = new FakeTarget() {
            private int asked;

            @Override
            public String name() {
                return "silent";
            }

            @Override
            public Outcome deliver(Shipment shipment, Duration budget) {
                return asked++ == 0 ? failed(Kind.BUSY) : attempts[0].abandon("no answer");
            }
        };
        attempts[0] = new Attempts(silent, THREE, new Deadline(Duration.ofSeconds(10), pace::nanoTime), pace);

        assertThat(attempts[0].make().reason()).isEqualTo("answered 503; then no answer");
    }

    @Test
    void of_what_is_under_way_when_somebody_leaves_only_what_replaces_is_left_for_later() {
        Shipment mixed = Kinds.shipment(Instant.EPOCH, Kinds.gauge("vus"), Kinds.counter("requests", 3));
        Deadline deadline = new Deadline(Duration.ofSeconds(10), pace::nanoTime);
        Outcome known = new Attempts(place, mixed, deadline, pace).abandon("no answer");

        assertThat(known.rejected()).extracting(Rejection::metric).containsExactly("requests");
        assertThat(known.failure()).contains(Failure.of("no answer", Kind.UNSURE, Shipments.of("vus")));
    }

    @Test
    void what_is_certain_not_to_have_arrived_is_left_for_later_whatever_it_is() {
        Shipment counted = Kinds.shipment(Instant.EPOCH, Kinds.counter("requests", 3));
        place.outcomes.add(Outcome.failed(Failure.of("answered 503", Kind.BUSY, counted)));
        pace.cut();
        Deadline deadline = new Deadline(Duration.ofSeconds(10), pace::nanoTime);
        Outcome outcome = new Attempts(place, counted, deadline, pace).make();

        assertThat(outcome.rejected()).isEmpty();
        assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(counted);
    }

    @Test
    void where_nothing_is_left_to_be_sent_nothing_is_repeated() {
        Outcome lost = new Outcome(
                0,
                List.of(new Rejection("requests", "lost")),
                Optional.of(Failure.of("did not answer", Kind.UNSURE, Shipments.of())));

        assertThat(make(lost)).isEqualTo(lost);
        assertThat(place.shipments).hasSize(1);
    }

    @Test
    void after_a_leave_nothing_more_is_sent() {
        Attempts attempts = attempts(Duration.ofSeconds(10));
        attempts.abandon("no answer");

        assertThat(attempts.make().reason()).isEqualTo("no answer");
        assertThat(place.shipments).isEmpty();
    }

    @Test
    void its_course_is_told_to_who_wants_to_hear_it() {
        List<String> heard = new ArrayList<>();
        place.takes = Duration.ofMillis(30);
        place.outcomes.addAll(List.of(failed(Kind.BUSY, Duration.ofSeconds(2)), Outcome.delivered(3)));
        Progress progress = new Progress() {
            @Override
            public void waits(String target, int attempt, Failure why, Duration wait) {
                heard.add(target + " " + attempt + " " + why.reason() + " " + wait);
            }

            @Override
            public void ended(String target, int attempts, Outcome outcome, Duration taken) {
                heard.add(target + " " + attempts + " " + outcome.delivered() + " " + taken);
            }

            @Override
            public void fault(Throwable fault) {
                heard.add("" + fault);
            }
        };

        new Attempts(place, THREE, new Deadline(Duration.ofSeconds(10), pace::nanoTime), pace, progress).make();

        assertThat(heard).containsExactly("place 1 answered 503 PT2S", "place 2 3 PT2.06S");
    }
}
