package io.jobmeter.target.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.Access;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.RealPace;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.FakeTarget;
import io.jobmeter.testing.Shipments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final TargetSpec TEXTFILE = new TargetSpec.Textfile("files", Path.of("/nowhere"));
    private static final TargetSpec ONEAGENT =
            new TargetSpec.OneAgent("agent", URI.create("http://localhost"), Access.DEFAULT, Additions.NONE);

    @TempDir
    Path directory;

    private final List<Shipment> sent = new CopyOnWriteArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private Spool spool;

    @BeforeEach
    void a_spool() {
        spool = new Spool(new SpoolSpec(directory, SpoolSpec.SIZE, SpoolSpec.AGE));
    }

    private Destination place(TargetSpec spec, Function<Shipment, Outcome> answer) {
        return new Destination(spec, new FakeTarget() {
            @Override
            public String name() {
                return spec.name();
            }

            @Override
            public Outcome deliver(Shipment shipment, Duration budget) {
                sent.add(shipment);
                return answer.apply(shipment);
            }
        });
    }

    private static Outcome fine(Shipment shipment) {
        return Outcome.delivered(shipment.all().size());
    }

    private void flush(Destination... destinations) throws Exception {
        FakePace pace = new FakePace();
        flush(pace, Duration.ofSeconds(10), destinations);
    }

    private void flush(Pace pace, Duration budget, Destination... destinations) throws Exception {
        new Flush(spool, new Deadline(budget, pace::nanoTime), pace, new CompletableFuture<>(), fates::add)
                .to(List.of(destinations), NOW);
    }

    private List<String> said() {
        return fates.stream().map(fate -> fate.kind() + " " + fate.words()).toList();
    }

    @Test
    void the_oldest_is_delivered_first_and_each_is_gone_then() throws Exception {
        Shipment newer = Shipments.at(NOW, "a");
        Shipment older = Shipments.at(NOW.minusSeconds(9), "a", "b");
        spool.keep(TEXTFILE, newer);
        spool.keep(TEXTFILE, older);
        flush(place(TEXTFILE, FlushTest::fine));

        assertThat(sent).containsExactly(older, newer);
        assertThat(spool.files()).isEmpty();
        assertThat(said())
                .containsExactly(
                        "DELIVERED is delivered to files, 2 metrics", "DELIVERED is delivered to files, 1 metric");
    }

    @Test
    void one_that_cannot_be_used_is_set_aside_and_the_next_one_goes() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW.minusSeconds(1), "a"));
        Path broken = spool.files().getFirst();
        Files.writeString(broken, "{");
        spool.keep(TEXTFILE, Shipments.at(NOW, "b"));
        flush(place(TEXTFILE, FlushTest::fine));

        assertThat(sent).containsExactly(Shipments.at(NOW, "b"));
        assertThat(broken).doesNotExist();
        assertThat(directory.resolve(broken.getFileName() + ".corrupt")).hasContent("{");
        assertThat(said().getFirst()).startsWith("LOST cannot be used (it is not JSON: ");
    }

    @Test
    void after_a_failure_that_the_next_would_meet_too_the_rest_is_left() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW.minusSeconds(1), "a", "b"));
        spool.keep(TEXTFILE, Shipments.at(NOW, "c"));
        Shipment rest = Shipments.at(NOW.minusSeconds(1), "b");
        flush(place(
                TEXTFILE,
                shipment -> new Outcome(1, List.of(), Optional.of(Failure.of("answered 401", Kind.LASTING, rest)))));

        assertThat(said()).containsExactly("LEFT is left (answered 401); 1 of its metrics arrived");
        assertThat(spool.files()).hasSize(2);
        assertThat(spool.read(spool.files().getFirst()).shipment()).isEqualTo(rest);
    }

    @Test
    void what_the_target_will_never_take_is_named_as_lost() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW.minusSeconds(2), "a"));
        spool.keep(TEXTFILE, Shipments.at(NOW.minusSeconds(1), "b", "c"));
        spool.keep(TEXTFILE, Shipments.at(NOW, "d"));
        flush(place(TEXTFILE, shipment -> switch (shipment.metrics().getFirst().name()) {
            case "a" -> Outcome.failed(Failure.of("answered 400", Kind.FINAL, shipment));
            case "b" -> new Outcome(1, List.of(new Rejection("b", "invalid key")), Optional.empty());
            default -> fine(shipment);
        }));

        assertThat(said())
                .containsExactly(
                        "LOST cannot be delivered (answered 400); lost: 1 metric (a)",
                        "LOST is delivered in part; 1 of its metrics arrived; rejected and lost: b: invalid key",
                        "DELIVERED is delivered to files, 1 metric");
        assertThat(spool.files()).isEmpty();
    }

    @Test
    void what_dynatrace_would_refuse_as_too_old_is_not_sent() throws Exception {
        spool.keep(ONEAGENT, Shipments.at(NOW.minus(Duration.ofHours(1)).minusMillis(1), "a"));
        spool.keep(ONEAGENT, Shipments.at(NOW.minus(Duration.ofHours(1)), "b"));
        flush(place(ONEAGENT, FlushTest::fine));

        assertThat(sent).containsExactly(Shipments.at(NOW.minus(Duration.ofHours(1)), "b"));
        assertThat(said().getLast())
                .isEqualTo("LOST is too old: oneagent takes nothing older than 1h; lost: 1 metric (a)");
    }

    @Test
    void what_is_kept_for_another_target_of_that_name_stays() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW, "a"));
        flush(place(ONEAGENT.named("files"), FlushTest::fine));

        assertThat(sent).isEmpty();
        assertThat(said()).containsExactly("LEFT is left: it is for a textfile named files");
    }

    @Test
    void what_is_kept_for_another_address_stays_until_it_is_told_to_go_anywhere() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW, "a"));
        Path file = spool.files().getFirst();
        Destination elsewhere = place(new TargetSpec.Textfile("files", Path.of("/elsewhere")), FlushTest::fine);
        flush(elsewhere);

        assertThat(sent).isEmpty();
        assertThat(said())
                .containsExactly("LEFT is left: it was kept for another address of files; without its line \"place\""
                        + " it goes to the present one");
        Files.writeString(file, Files.readString(file).replaceFirst("  \"place\" : .*\n", ""));
        flush(elsewhere);
        assertThat(sent).hasSize(1);
    }

    @Test
    void an_address_is_the_same_with_another_password_and_no_other() throws Exception {
        spool.keep(gateway("http://me:old@Eu:9091/"), Shipments.at(NOW, "a"));
        flush(place(gateway("http://eu:9092"), FlushTest::fine), place(gateway("http://eu:9091/x"), FlushTest::fine));
        assertThat(sent).isEmpty();
        flush(place(gateway("http://me:new@eu:9091"), FlushTest::fine));

        assertThat(sent).hasSize(1);
    }

    private static TargetSpec gateway(String url) {
        return new TargetSpec.Pushgateway("eu", URI.create(url), Access.DEFAULT, TargetSpec.Grouping.OWN, false);
    }

    @Test
    void one_that_cannot_be_read_is_left_and_the_next_one_goes() throws Exception {
        Path folder = directory.resolve(
                KeptName.of("files", "k6", NOW.minusSeconds(1)).text());
        Files.createDirectory(folder);
        spool.keep(TEXTFILE, Shipments.at(NOW, "b"));
        flush(place(TEXTFILE, FlushTest::fine));

        assertThat(sent).containsExactly(Shipments.at(NOW, "b"));
        assertThat(said())
                .containsExactly(
                        "DELIVERED is delivered to files, 1 metric",
                        "LEFT is left: it cannot be read (Is a directory)");
    }

    @Test
    void a_lock_that_cannot_be_had_is_told_when_the_other_targets_have_had_their_turn() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW, "a"));
        spool.keep(ONEAGENT, Shipments.at(NOW, "b"));
        Files.createDirectory(directory.resolve(".files.lock"));

        assertThatThrownBy(() -> flush(place(TEXTFILE, FlushTest::fine), place(ONEAGENT, FlushTest::fine)))
                .isInstanceOf(IOException.class);
        assertThat(said()).containsExactly("DELIVERED is delivered to agent, 1 metric");
    }

    @Test
    void what_comes_to_an_end_after_the_close_leaves_its_file_where_it_is() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW, "a"));
        Pace pace = new FakePace();
        Flush flush = new Flush(
                spool,
                new Deadline(Duration.ofSeconds(10), pace::nanoTime),
                pace,
                new CompletableFuture<>(),
                fates::add);
        Destination late = place(TEXTFILE, shipment -> {
            flush.close();
            return Outcome.failed(Failure.of("answered 400", Kind.FINAL, shipment));
        });
        flush.to(List.of(late), NOW);

        assertThat(sent).hasSize(1);
        assertThat(spool.files()).hasSize(1);
        assertThat(fates).isEmpty();
    }

    @Test
    void what_a_later_run_has_delivered_is_not_gone_over_where_there_was_no_time_to_drop_it() throws Exception {
        FakePace pace = new FakePace();
        TargetSpec gateway = gateway("http://eu:9091");
        spool.keep(gateway, Shipments.lasting(NOW.minusSeconds(9), "last", "a"));
        Flush flush = new Flush(
                spool,
                new Deadline(Duration.ofSeconds(1), pace::nanoTime),
                pace,
                new CompletableFuture<>(),
                fates::add);
        pace.pass(Duration.ofSeconds(1));
        flush.after(Shipments.at(NOW, "a"), place(gateway, FlushTest::fine), true, NOW);
        assertThat(sent).isEmpty();
        assertThat(spool.files()).hasSize(1);

        new Flush(
                        spool,
                        new Deadline(Duration.ofSeconds(1), pace::nanoTime),
                        pace,
                        new CompletableFuture<>(),
                        fates::add)
                .after(Shipments.at(NOW, "a"), place(gateway, FlushTest::fine), true, NOW);
        assertThat(sent).containsExactly(Shipments.lasting(NOW.minusSeconds(9), "last"));
    }

    @Test
    void two_at_a_time_do_not_send_the_same_twice() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW, "a"));
        CountDownLatch atIt = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Destination slow = place(TEXTFILE, shipment -> {
            atIt.countDown();
            await(go);
            return fine(shipment);
        });
        Thread first = Thread.startVirtualThread(() -> {
            try {
                Pace pace = new RealPace(new CompletableFuture<>());
                new Flush(
                                spool,
                                new Deadline(Duration.ofMinutes(1), pace::nanoTime),
                                pace,
                                new CompletableFuture<>(),
                                _ -> {})
                        .to(List.of(slow), NOW);
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
        await(atIt);
        flush(place(TEXTFILE, FlushTest::fine));
        go.countDown();
        first.join();

        assertThat(sent).hasSize(1);
        assertThat(said()).containsExactly("LEFT is left to another jobmeter, which is at it");
        assertThat(spool.files()).isEmpty();
    }

    @Test
    void a_target_that_hangs_keeps_no_other_from_its_own_and_its_files_stay() throws Exception {
        spool.keep(TEXTFILE, Shipments.at(NOW, "a"));
        spool.keep(ONEAGENT, Shipments.at(NOW, "b"));
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Void> cut = new CompletableFuture<>();
        try {
            Destination hanging = place(TEXTFILE, shipment -> {
                await(never);
                return fine(shipment);
            });
            Pace pace = new RealPace(cut);
            new Flush(spool, new Deadline(Duration.ofMinutes(1), pace::nanoTime), pace, cut, fate -> {
                        fates.add(fate);
                        cut.complete(null);
                    })
                    .to(List.of(hanging, place(ONEAGENT, FlushTest::fine)), NOW);

            assertThat(said()).containsExactly("DELIVERED is delivered to agent, 1 metric");
            assertThat(spool.files(TEXTFILE)).hasSize(1);
        } finally {
            never.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
