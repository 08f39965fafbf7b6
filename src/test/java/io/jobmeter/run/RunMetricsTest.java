package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus;
import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.ExitStatus.Signaled;
import io.jobmeter.child.Output;
import io.jobmeter.child.Usage;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Naming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunMetricsTest {

    private static final Labels LABELS = Labels.of("ci_platform", "keptn");

    private static RunMetrics metrics(ExitStatus status, Map<Output, Long> bytes) {
        Usage usage = new Usage(Duration.ofMillis(1500), Duration.ofMillis(250), 8_388_608);
        Instant at = Instant.ofEpochMilli(1_800_000_000_123L);
        Ended ended = new Ended(status, at, at, Duration.ofMillis(12_345), usage, bytes, "", List.of());
        return new RunMetrics(new Naming("keptn_{integration}_{metric}", "k6"), LABELS, ended);
    }

    private static List<String> words(List<Metric> metrics) {
        return metrics.stream()
                .map(Gauge.class::cast)
                .map(RunMetricsTest::words)
                .toList();
    }

    private static String words(Gauge gauge) {
        return (gauge.name() + " " + gauge.value() + " " + gauge.unit()).strip();
    }

    @Test
    void every_run_gives_how_long_it_took_how_it_ended_and_what_it_used() {
        assertThat(words(metrics(new Exited(0), Map.of()).all(14, 2, 3)))
                .containsExactlyInAnyOrder(
                        "keptn_k6_run_duration_seconds 12.345 seconds",
                        "keptn_k6_run_exit_code 0.0",
                        "keptn_k6_run_success 1.0",
                        "keptn_k6_run_timed_out 0.0",
                        "keptn_k6_run_cpu_user_seconds 1.5 seconds",
                        "keptn_k6_run_cpu_system_seconds 0.25 seconds",
                        "keptn_k6_run_max_rss_bytes 8388608.0 bytes",
                        "keptn_k6_run_timestamp_seconds 1.800000000123E9 seconds",
                        "keptn_k6_run_metrics 14.0",
                        "keptn_k6_run_rule_failures 2.0",
                        "keptn_k6_run_config_problems 3.0");
    }

    @Test
    void a_failure_is_no_success() {
        assertThat(words(metrics(new Exited(3), Map.of()).all(0, 0, 0)))
                .contains("keptn_k6_run_exit_code 3.0", "keptn_k6_run_success 0.0");
        assertThat(words(metrics(new Signaled(15), Map.of()).all(0, 0, 0)))
                .contains("keptn_k6_run_exit_code 143.0", "keptn_k6_run_success 0.0");
    }

    @Test
    void each_stream_that_was_read_is_counted_under_its_name() {
        assertThat(metrics(new Exited(0), Map.of(Output.STDOUT, 20L, Output.STDERR, 0L))
                        .all(0, 0, 0))
                .filteredOn(metric -> metric.name().equals("keptn_k6_run_output_bytes"))
                .extracting(Metric::labels)
                .containsExactlyInAnyOrder(
                        LABELS.with(Labels.of("stream", "stdout")), LABELS.with(Labels.of("stream", "stderr")));
    }

    @Test
    void the_last_success_is_told_by_a_success_only() {
        assertThat(words(metrics(new Exited(0), Map.of()).lasting()))
                .containsExactly("keptn_k6_run_last_success_timestamp_seconds 1.800000000123E9 seconds");
        assertThat(metrics(new Exited(1), Map.of()).lasting()).isEmpty();
    }

    @Test
    void every_metric_has_the_runs_labels_and_a_sentence_of_help() {
        assertThat(metrics(new Exited(0), Map.of()).all(0, 0, 0)).allSatisfy(metric -> {
            assertThat(metric.labels()).isEqualTo(LABELS);
            assertThat(metric.help()).endsWith(".");
        });
    }
}
