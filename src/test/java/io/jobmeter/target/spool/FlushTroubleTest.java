package io.jobmeter.target.spool;

import static io.jobmeter.target.spool.FlushBench.NOW;
import static io.jobmeter.target.spool.FlushBench.ONEAGENT;
import static io.jobmeter.target.spool.FlushBench.TEXTFILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.RealPace;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.Shipments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be delivered, and what becomes of its file. */
class FlushTroubleTest {

    @TempDir
    Path directory;

    private FlushBench bench;

    @BeforeEach
    void a_bench() {
        bench = new FlushBench(directory);
    }

    @Test
    void one_that_cannot_be_used_is_set_aside_and_the_next_one_goes() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW.minusSeconds(1), "a"));
        Path broken = bench.spool().files().getFirst();
        Files.writeString(broken, "{");
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "b"));
        bench.flush(bench.place(TEXTFILE, FlushBench::fine));

        assertThat(bench.sent()).containsExactly(Shipments.at(NOW, "b"));
        assertThat(broken).doesNotExist();
        assertThat(directory.resolve(broken.getFileName() + ".corrupt")).hasContent("{");
        assertThat(bench.said().getFirst()).startsWith("LOST cannot be used (it is not JSON: ");
    }

    @Test
    void after_a_failure_that_the_next_would_meet_too_the_rest_is_left() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW.minusSeconds(1), "a", "b"));
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "c"));
        Shipment rest = Shipments.at(NOW.minusSeconds(1), "b");
        bench.flush(bench.place(
                TEXTFILE,
                shipment -> new Outcome(1, List.of(), Optional.of(Failure.of("answered 401", Kind.LASTING, rest)))));

        assertThat(bench.said()).containsExactly("LEFT is left (answered 401); 1 of its metrics arrived");
        assertThat(bench.spool().files()).hasSize(2);
        assertThat(bench.spool().read(bench.spool().files().getFirst()).shipment())
                .isEqualTo(rest);
    }

    @Test
    void what_the_target_will_never_take_is_named_as_lost() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW.minusSeconds(2), "a"));
        bench.spool().keep(TEXTFILE, Shipments.at(NOW.minusSeconds(1), "b", "c"));
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "d"));
        bench.flush(bench.place(TEXTFILE, shipment -> switch (shipment.metrics()
                .getFirst()
                .name()) {
            case "a" -> Outcome.failed(Failure.of("answered 400", Kind.FINAL, shipment));
            case "b" -> new Outcome(1, List.of(new Rejection("b", "invalid key")), Optional.empty());
            default -> FlushBench.fine(shipment);
        }));

        assertThat(bench.said())
                .containsExactly(
                        "LOST cannot be delivered (answered 400); lost: 1 metric (a)",
                        "LOST is delivered in part; 1 of its metrics arrived; rejected and lost: b: invalid key",
                        "DELIVERED is delivered to files, 1 metric");
        assertThat(bench.spool().files()).isEmpty();
    }

    @Test
    void one_that_cannot_be_read_is_left_and_the_next_one_goes() throws Exception {
        Path folder = directory.resolve(
                KeptName.of("files", "k6", NOW.minusSeconds(1)).text());
        Files.createDirectory(folder);
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "b"));
        bench.flush(bench.place(TEXTFILE, FlushBench::fine));

        assertThat(bench.sent()).containsExactly(Shipments.at(NOW, "b"));
        assertThat(bench.said())
                .containsExactly(
                        "DELIVERED is delivered to files, 1 metric",
                        "LEFT is left: it cannot be read (Is a directory)");
    }

    @Test
    void a_lock_that_cannot_be_had_is_told_when_the_other_targets_have_had_their_turn() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "a"));
        bench.spool().keep(ONEAGENT, Shipments.at(NOW, "b"));
        Files.createDirectory(directory.resolve(".files.lock"));

        assertThatThrownBy(() ->
                        bench.flush(bench.place(TEXTFILE, FlushBench::fine), bench.place(ONEAGENT, FlushBench::fine)))
                .isInstanceOf(IOException.class);
        assertThat(bench.said()).containsExactly("DELIVERED is delivered to agent, 1 metric");
    }

    @Test
    void what_comes_to_an_end_after_the_close_leaves_its_file_where_it_is() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "a"));
        Pace pace = new FakePace();
        Flush flush = bench.newFlush(pace, Duration.ofSeconds(10));
        Destination late = bench.place(TEXTFILE, shipment -> {
            flush.close();
            return Outcome.failed(Failure.of("answered 400", Kind.FINAL, shipment));
        });
        flush.to(List.of(late), NOW);

        assertThat(bench.sent()).hasSize(1);
        assertThat(bench.spool().files()).hasSize(1);
        assertThat(bench.fates()).isEmpty();
    }

    @Test
    void a_target_that_hangs_keeps_no_other_from_its_own_and_its_files_stay() throws Exception {
        bench.spool().keep(TEXTFILE, Shipments.at(NOW, "a"));
        bench.spool().keep(ONEAGENT, Shipments.at(NOW, "b"));
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Void> cut = new CompletableFuture<>();
        try {
            Destination hanging = bench.place(TEXTFILE, shipment -> {
                FlushBench.await(never);
                return FlushBench.fine(shipment);
            });
            Pace pace = new RealPace(cut);
            new Flush(bench.spool(), new Deadline(Duration.ofMinutes(1), pace::nanoTime), pace, cut, fate -> {
                        bench.fates().add(fate);
                        cut.complete(null);
                    })
                    .to(List.of(hanging, bench.place(ONEAGENT, FlushBench::fine)), NOW);

            assertThat(bench.said()).containsExactly("DELIVERED is delivered to agent, 1 metric");
            assertThat(bench.spool().files(TEXTFILE)).hasSize(1);
        } finally {
            never.countDown();
        }
    }
}
