package io.jobmeter.target.dynatrace;

import static io.jobmeter.target.dynatrace.SampleLines.GRAMMAR;
import static io.jobmeter.target.dynatrace.SampleLines.NOW;
import static io.jobmeter.target.dynatrace.SampleLines.lines;
import static io.jobmeter.target.dynatrace.SampleLines.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.dynatrace.SampleLines.Made;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.Kinds;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Counters and histograms. */
class LineKindsTest {

    private static Histogram spread(double sum, double min, double max, long count) {
        return new Histogram(
                "k6_latency", "", "", Labels.NONE, List.of(new Bucket(Double.POSITIVE_INFINITY, count)), sum, min, max);
    }

    private static String reason(Metric... metrics) {
        Made lines = lines(metrics);
        assertThat(lines.rejected()).hasSize(1);
        return lines.rejected().getFirst().reason();
    }

    @Test
    void a_counter_is_an_increment_and_says_so_in_its_metadata() {
        Metric requests = new Counter("k6_requests", "requests", "Sent.", Labels.of("zone", "eu"), 1500);
        List<String> texts = texts(lines(requests));

        assertThat(texts)
                .containsExactly(
                        "#k6_requests count dt.meta.description=\"Sent.\",dt.meta.unit=requests",
                        "k6_requests,zone=\"eu\" count,delta=1500 " + NOW);
        assertThat(GRAMMAR.line(texts.get(1)))
                .isEqualTo(IngestLine.of("k6_requests", Map.of("zone", "eu"), new IngestLine.Delta(1500))
                        .at(NOW));
        assertThat(GRAMMAR.metadata(texts.getFirst()).type()).isEqualTo("count");
    }

    @Test
    void a_histogram_is_least_greatest_sum_and_count() {
        List<String> texts = texts(lines(Kinds.histogram("k6_latency", 0.5, 2, 20)));

        assertThat(texts).containsExactly("k6_latency gauge,min=0.5,max=20,sum=22.5,count=3 " + NOW);
        assertThat(GRAMMAR.line(texts.getFirst()).payload()).isEqualTo(new IngestLine.Gauge(0.5, 20, 22.5, 3));
    }

    @Test
    void a_histogram_without_observations_is_refused_by_name() {
        assertThat(lines(Kinds.histogram("k6_latency"), Kinds.gauge("k6_vus")).rejected())
                .containsExactly(
                        new Rejection("k6_latency", "has no observations, and Dynatrace takes no histogram without"));
    }

    @Test
    void what_contradicts_itself_is_refused_by_name() {
        assertThat(reason(spread(5, 3, 2, 2))).isEqualTo("has a least observation of 3.0 and a greatest of 2.0");
        assertThat(reason(spread(50, 1, 2, 2)))
                .isEqualTo("has an average of 25.0, which does not lie between 1.0 and 2.0, its least and its greatest"
                        + " observation");
        assertThat(reason(spread(-5, 1, 2, 2))).startsWith("has an average of -2.5, which does not lie between");
    }

    @Test
    void an_average_that_rounding_has_moved_out_is_the_least_or_the_greatest() {
        double value = 1e15;
        double sum = Math.nextDown(value * 3);

        assertThat(texts(lines(spread(sum, value, value, 3))))
                .containsExactly(
                        "k6_latency gauge,min=" + sum / 3 + ",max=1000000000000000,sum=" + sum + ",count=3 " + NOW);
        assertThat(texts(lines(spread(Math.nextUp(0.1 + 0.1), 0.1, 0.1, 2))))
                .containsExactly(
                        "k6_latency gauge,min=0.1,max=0.10000000000000002,sum=0.20000000000000004,count=2 " + NOW);
    }

    @Property
    void all_observations_make_a_line_that_dynatrace_takes(
            @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -1e12, max = 1e12) Double> observations) {
        double[] values = observations.stream().mapToDouble(Double::doubleValue).toArray();
        Made lines = lines(Kinds.histogram("k6_latency", values));

        assertThat(lines.rejected()).isEmpty();
        IngestLine.Gauge sent =
                (IngestLine.Gauge) GRAMMAR.line(texts(lines).getFirst()).payload();
        assertThat(sent.count()).isEqualTo(values.length);
    }

    @Test
    void one_key_has_one_payload() {
        Labels other = Labels.of("a", "b");
        Made counted = lines(Kinds.gauge("x_y"), new Counter("x_y", "", "", other, 1));
        Made spread =
                lines(Kinds.counter("x_y", 1), Kinds.histogram("x_y", other, 1), new Counter("x_y", "", "", other, 2));

        assertThat(counted.rejected())
                .containsExactly(new Rejection("x_y", "is a count to Dynatrace, and another of its key a gauge"));
        assertThat(spread.rejected())
                .containsExactly(new Rejection("x_y", "is a gauge to Dynatrace, and another of its key a count"));
        assertThat(spread.lines()).hasSize(2);
    }

    @Test
    void a_gauge_and_a_histogram_of_one_key_are_both_gauges_to_dynatrace() {
        Metric vus = new Gauge("x_y", "", "", Labels.of("a", "b"), 1);

        assertThat(lines(vus, Kinds.histogram("x_y", 1)).rejected()).isEmpty();
    }

    @Test
    void of_two_counters_that_become_one_the_second_is_refused() {
        Metric first = new Counter("x_y", "", "", Labels.of("a", "b count,c"), 1);
        Metric second = new Counter("x_y", "", "", Labels.of("A", "b count,c"), 2);

        assertThat(lines(first, second).rejected())
                .containsExactly(new Rejection("x_y", "has the labels of another one, once Dynatrace can take them"));
    }
}
