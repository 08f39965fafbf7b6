package io.jobmeter.target.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.testing.Kinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counters and histograms. */
class FamilyKindsTest {

    private static Families families(Metric... metrics) {
        return new Families(List.of(metrics));
    }

    @Test
    void a_counter_keeps_its_name_whether_it_ends_in_total_or_not() {
        Families families = families(
                Kinds.counter("k6_requests", 1500),
                Kinds.counter("k6_errors_total", 2),
                Kinds.counter("k6_requests_total", 7),
                new Counter("k6_checks", "", "", Labels.of("name", "a"), 1),
                new Counter("k6_checks", "", "", Labels.of("name", "b"), 2));

        assertThat(families.rejected()).isEmpty();
        assertThat(families.text()).isEqualTo("""
                        # HELP k6_checks Found in the command's output.
                        # TYPE k6_checks counter
                        k6_checks{name="a",} 1.0
                        k6_checks{name="b",} 2.0
                        # HELP k6_errors_total Found in the command's output.
                        # TYPE k6_errors_total counter
                        k6_errors_total 2.0
                        # HELP k6_requests Found in the command's output.
                        # TYPE k6_requests counter
                        k6_requests 1500.0
                        # HELP k6_requests_total Found in the command's output.
                        # TYPE k6_requests_total counter
                        k6_requests_total 7.0
                        """);
    }

    @Test
    void help_and_labels_that_look_like_what_the_library_writes_stay_as_they_are() {
        String odd = "x\r# HELP a!_total b\n# TYPE a!_total counter";
        Families families = families(new Counter("n", "", odd, Labels.of("l", odd), 1));

        assertThat(families.text())
                .isEqualTo("# HELP n x\r# HELP a!_total b\\n# TYPE a!_total counter\n# TYPE n counter\n"
                        + "n{l=\"x\r# HELP a!_total b\\n# TYPE a!_total counter\",} 1.0\n");
    }

    @Test
    void a_histogram_has_growing_buckets_a_count_and_a_sum() {
        Families families = families(
                Kinds.histogram("k6_latency", Labels.of("zone", "eu"), 0.5, 2, 3, 20),
                Kinds.histogram("k6_latency", Labels.of("app", "a")));

        assertThat(families.rejected()).isEmpty();
        assertThat(families.text()).isEqualTo("""
                        # HELP k6_latency Found in the command's output.
                        # TYPE k6_latency histogram
                        k6_latency_bucket{le="1.0",zone="eu",} 1.0
                        k6_latency_bucket{le="10.0",zone="eu",} 3.0
                        k6_latency_bucket{le="+Inf",zone="eu",} 4.0
                        k6_latency_count{zone="eu",} 4.0
                        k6_latency_sum{zone="eu",} 25.5
                        k6_latency_bucket{app="a",le="1.0",} 0.0
                        k6_latency_bucket{app="a",le="10.0",} 0.0
                        k6_latency_bucket{app="a",le="+Inf",} 0.0
                        k6_latency_count{app="a",} 0.0
                        k6_latency_sum{app="a",} 0.0
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_bucket", "x_sum", "x_count"})
    void a_series_of_a_histogram_under_the_name_of_another_metric_is_refused(String name) {
        assertThat(families(Kinds.histogram("x", 1), Kinds.gauge(name)).rejected())
                .containsExactly(new Rejection(name, "would have a series named " + name + ", as the histogram x has"));
        assertThat(families(Kinds.counter(name, 1), Kinds.histogram("x", 1)).rejected())
                .containsExactly(
                        new Rejection("x", "would have a series named " + name + ", as the counter " + name + " has"));
    }

    @Test
    void a_refused_histogram_keeps_nobody_elses_name() {
        Families families = families(Kinds.gauge("x_sum"), Kinds.histogram("x", 1), Kinds.gauge("x_count"));

        assertThat(families.rejected()).extracting(Rejection::metric).containsExactly("x");
    }

    @Test
    void one_name_has_one_kind() {
        Families families = families(
                Kinds.gauge("x"),
                new Counter("x", "", "", Labels.of("a", "b"), 1),
                Kinds.histogram("x", Labels.of("a", "c"), 1));

        assertThat(families.rejected())
                .containsExactly(
                        new Rejection("x", "is a counter, and another of its name a gauge"),
                        new Rejection("x", "is a histogram, and another of its name a gauge"));
        assertThat(families.text()).endsWith("# TYPE x gauge\nx 1.0\n");
    }

    @Test
    void a_label_by_which_buckets_are_told_apart_is_refused_on_a_histogram_only() {
        Labels bound = Labels.of("le", "1");
        Families families = families(Kinds.histogram("x", bound, 1), new Gauge("y", "", "", bound, 1));

        assertThat(families.rejected())
                .containsExactly(
                        new Rejection("x", "has a label 'le', by which the buckets of a histogram are told apart"));
        assertThat(families.text()).contains("y{le=\"1\",} 1.0");
    }
}
