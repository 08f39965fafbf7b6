package io.jobmeter.target.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTargetTest {

    private static final Labels TEAM = Labels.of(Map.of("team", "shop", "ci_platform", "local"));

    private final List<String> lines = new ArrayList<>();

    private Outcome deliver(List<Metric> metrics, List<Metric> lasting) {
        return new ConsoleTarget("console", text -> text.lines().forEach(lines::add))
                .deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, metrics, lasting), Duration.ofSeconds(10));
    }

    private static Metric gauge(String name, String unit, Labels labels, double value) {
        return new Gauge(name, unit, "", labels, value);
    }

    @Test
    void the_table_names_common_labels_once_and_aligns_the_values() {
        Outcome outcome = deliver(
                List.of(
                        gauge("k6_p95", "ms", TEAM, 12.25),
                        gauge("k6_bytes", "bytes", TEAM.with(Labels.of("stream", "stdout")), 1_234_567_890),
                        gauge("k6_success", "", TEAM, 1)),
                List.of(gauge("k6_last", "seconds", TEAM, 1_800_000_000.5)));

        assertThat(lines)
                .containsExactly(
                        "labels: ci_platform=\"local\",team=\"shop\"",
                        "k6_p95                     12.25 ms",
                        "k6_bytes{stream=\"stdout\"}  1234567890 bytes",
                        "k6_success                 1",
                        "k6_last                    1800000000.5 seconds");
        assertThat(outcome).isEqualTo(Outcome.delivered(4));
    }

    @Test
    void a_counter_is_its_number_and_a_histogram_one_line() {
        Histogram latency = new Histogram(
                "k6_latency",
                "ms",
                "",
                Labels.NONE,
                List.of(new Bucket(10, 2), new Bucket(Double.POSITIVE_INFINITY, 1)),
                17.5,
                1.5,
                12);
        Histogram nothing = new Histogram(
                "k6_wait", "ms", "", Labels.NONE, List.of(new Bucket(Double.POSITIVE_INFINITY, 0)), 0, 0, 0);
        deliver(List.of(new Counter("k6_requests", "", "", Labels.NONE, 1500), latency, nothing), List.of());

        assertThat(lines)
                .containsExactly(
                        "k6_requests  1500",
                        "k6_latency   count 3, sum 17.5 ms, min 1.5 ms, max 12 ms (2 to 10, 1 above)",
                        "k6_wait      count 0");
    }

    @Test
    void a_label_with_two_values_is_not_common() {
        deliver(List.of(gauge("a", "", Labels.of("x", "1"), 1), gauge("a", "", Labels.of("x", "2"), 2)), List.of());

        assertThat(lines).containsExactly("a{x=\"1\"}  1", "a{x=\"2\"}  2");
    }

    @Test
    void numbers_are_written_plainly_where_that_is_easier_to_read() {
        deliver(
                List.of(
                        gauge("a", "", Labels.NONE, 0),
                        gauge("b", "", Labels.NONE, 100),
                        gauge("c", "", Labels.NONE, 12_345_678.9),
                        gauge("d", "", Labels.NONE, 0.000001),
                        gauge("e", "", Labels.NONE, -1e20),
                        gauge("f", "", Labels.NONE, 1e-9)),
                List.of());

        assertThat(lines).containsExactly("a  0", "b  100", "c  12345678.9", "d  0.000001", "e  -1.0E20", "f  1.0E-9");
    }

    @Test
    void without_metrics_there_is_no_table() {
        assertThat(deliver(List.of(), List.of())).isEqualTo(Outcome.delivered(0));
        assertThat(lines).isEmpty();
    }
}
