package io.jobmeter.target.spool;

import static io.jobmeter.target.spool.FlushBench.NOW;
import static io.jobmeter.target.spool.FlushBench.ONEAGENT;
import static io.jobmeter.target.spool.FlushBench.TEXTFILE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.Kinds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later run's metrics do to those that an earlier one had to keep. */
class SupersedingKindsTest {

    private static final Metric[] KINDS = {
        Kinds.gauge("vus"), Kinds.counter("requests", 3), Kinds.histogram("latency", 2)
    };
    private static final Shipment EARLIER = Kinds.shipment(NOW.minusSeconds(60), KINDS);
    private static final Shipment LATER = Kinds.shipment(NOW, KINDS);

    @TempDir
    Path directory;

    private FlushBench bench;

    private void later(TargetSpec spec) throws IOException {
        bench = new FlushBench(directory);
        bench.spool().keep(spec, EARLIER);
        Flush flush = bench.newFlush(new FakePace(), Duration.ofSeconds(10));
        flush.after(LATER, bench.place(spec, FlushBench::fine), true, NOW);
        flush.close();
    }

    @Test
    void where_they_lie_until_prometheus_comes_they_are_dropped_whatever_they_are() throws IOException {
        later(TEXTFILE);

        assertThat(bench.sent()).isEmpty();
        assertThat(bench.said())
                .containsExactly(
                        "SUPERSEDED is older than what files has now; dropped 3 metrics (vus, requests, latency)");
    }

    /** A gauge of another moment is another point, and what was counted then has not been counted since. */
    @Test
    void where_each_has_its_own_time_all_of_them_are_delivered() throws IOException {
        later(ONEAGENT);

        assertThat(bench.sent()).containsExactly(EARLIER);
        assertThat(bench.said()).containsExactly("DELIVERED is delivered to agent, 3 metrics");
    }
}
