package io.jobmeter.target.spool;

import static io.jobmeter.target.spool.FlushBench.NOW;
import static io.jobmeter.target.spool.FlushBench.ONEAGENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.Kinds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would count twice at a target that adds up. */
class FlushOnceTest {

    private static final Shipment MIXED = Kinds.shipment(NOW, Kinds.gauge("vus"), Kinds.counter("requests", 3));
    private static final Shipment VUS = Kinds.shipment(NOW, Kinds.gauge("vus"));
    private static final String TWICE = "lost, since it may have arrived and would count twice if it were sent again";

    @TempDir
    Path directory;

    private FlushBench bench;

    @BeforeEach
    void a_bench() throws IOException {
        bench = new FlushBench(directory);
        bench.spool().keep(ONEAGENT, MIXED);
    }

    private Kept kept() throws Exception {
        assertThat(bench.spool().files()).hasSize(1);
        return bench.spool().read(bench.spool().files().getFirst());
    }

    /** As a process does that is killed after the server has had it all, and before the file is gone. */
    private void flushUntilTheEndOfTheProcess() throws Exception {
        Flush flush = bench.newFlush(new FakePace(), Duration.ofSeconds(10));
        Destination late = bench.place(ONEAGENT, shipment -> {
            flush.close();
            return FlushBench.fine(shipment);
        });
        flush.to(List.of(late), NOW);
        assertThat(bench.fates()).isEmpty();
    }

    @Test
    void what_somebody_began_to_send_and_told_no_end_of_is_lost_by_name() throws Exception {
        flushUntilTheEndOfTheProcess();
        assertThat(kept().begun()).isTrue();
        bench.flush(bench.place(ONEAGENT, FlushBench::fine));

        assertThat(bench.sent()).containsExactly(MIXED, VUS);
        assertThat(bench.said())
                .containsExactly(
                        "LOST is delivered in part; 1 of its metrics arrived; rejected and lost: requests: " + TWICE);
        assertThat(bench.spool().files()).isEmpty();
    }

    @Test
    void where_nothing_else_is_in_the_file_nothing_is_sent() throws Exception {
        Path file = bench.spool().files().getFirst();
        Shipment counted = Kinds.shipment(NOW, Kinds.counter("requests", 3), Kinds.histogram("latency", 2));
        bench.spool().replace(file, kept().with(counted).asBegun());
        bench.flush(bench.place(ONEAGENT, FlushBench::fine));

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said())
                .containsExactly("LOST is delivered in part; rejected and lost: requests, latency: " + TWICE);
        assertThat(bench.spool().files()).isEmpty();
    }

    @Test
    void after_a_failure_that_is_told_the_next_one_sends_all_of_it_again() throws Exception {
        bench.flush(
                bench.place(ONEAGENT, shipment -> Outcome.failed(Failure.of("answered 401", Kind.LASTING, shipment))));
        assertThat(kept().begun()).isFalse();
        bench.flush(bench.place(ONEAGENT, FlushBench::fine));

        assertThat(bench.sent()).containsExactly(MIXED, MIXED);
        assertThat(bench.said())
                .containsExactly("LEFT is left (answered 401)", "DELIVERED is delivered to agent, 2 metrics");
    }

    @Test
    void where_nothing_is_left_after_a_doubt_the_next_file_is_not_tried() throws Exception {
        bench.spool().keep(ONEAGENT, Kinds.shipment(NOW.plusSeconds(1), Kinds.counter("later", 1)));
        Outcome doubtful = new Outcome(
                0,
                List.of(new Outcome.Rejection("requests", TWICE)),
                Optional.of(Failure.of("did not answer", Kind.UNSURE, Kinds.shipment(NOW))));
        bench.flush(bench.place(ONEAGENT, _ -> doubtful));

        assertThat(bench.sent()).containsExactly(MIXED);
        assertThat(bench.said())
                .containsExactly("LOST cannot be delivered (did not answer); rejected and lost: requests: " + TWICE);
        assertThat(kept().shipment().metrics()).extracting("name").containsExactly("later");
    }

    @Test
    void a_file_that_only_replaces_is_not_written_again_before_it_is_sent() throws Exception {
        Path file = bench.spool().files().getFirst();
        bench.spool().replace(file, kept().with(VUS));
        flushUntilTheEndOfTheProcess();

        assertThat(kept().begun()).isFalse();
    }
}
