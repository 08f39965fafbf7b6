package io.jobmeter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.Room;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.NameForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandMetricsTest {

    private static List<Finding> read(String text) {
        return CommandMetrics.read(text, new Room(1000), Caps.DEFAULT);
    }

    private static Finding value(String name, double value, Map<String, String> labels) {
        return new Finding.Found(new Gauge(name, "", "", Labels.of(labels), value));
    }

    @Test
    void a_name_and_a_value_are_a_metric() {
        assertThat(read("rows 42\n\n  errors\t0.5\n"))
                .containsExactly(value("rows", 42, Map.of()), value("errors", 0.5, Map.of()));
    }

    @Test
    void a_file_that_nobody_wrote_is_no_failure() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void prometheus_text_brings_labels_help_and_types() {
        String text = """
                # HELP rows_total Rows that were read.
                # TYPE rows_total counter
                rows_total{table="a,b",note="say \\"hi\\"\\\\\\n"} 1e3 1700000000000
                rows_total{} 7
                # TYPE took_seconds histogram
                # UNIT took_seconds seconds
                took_seconds_bucket{le="1"} 2
                took_seconds_bucket{le="+Inf"} 3
                took_seconds_sum 4.5
                took_seconds_count 3
                """;

        assertThat(read(text))
                .containsExactly(
                        new Finding.Found(new Counter(
                                "rows_total",
                                "",
                                "Rows that were read.",
                                Labels.of(Map.of("table", "a,b", "note", "say \"hi\"\\\n")),
                                1000)),
                        new Finding.Found(new Counter("rows_total", "", "Rows that were read.", Labels.NONE, 7)),
                        new Finding.Found(new Histogram(
                                "took_seconds",
                                "seconds",
                                "",
                                Labels.NONE,
                                List.of(new Bucket(1, 2), new Bucket(Double.POSITIVE_INFINITY, 1)),
                                4.5,
                                0,
                                4.5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows",
                "rows many",
                "rows 1d",
                "rows 0x1p3",
                "rows{a=1} 2",
                "rows{a=\"x} 2",
                "rows{a=\"1\" b=\"2\"} 3",
                "rows{a=\"1\",a=\"2\"} 3",
                "rows 1 2 3",
                "= 3",
                "{a=\"1\"} 3"
            })
    void a_line_that_is_no_metric_is_named_and_the_others_count(String line) {
        assertThat(read("a 1\n" + line + "\nb 2\n"))
                .containsExactly(
                        new Finding.Nothing(
                                "the command's metrics file has line 2, '" + line + "', which is no metric",
                                Set.of(NameForm.ANY)),
                        value("a", 1, Map.of()),
                        value("b", 2, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "+Inf", "-infinity", "1e999"})
    void a_value_that_is_not_finite_is_named_and_the_others_count(String written) {
        assertThat(read("a 1\nrows{a=\"b\"} " + written + "\n"))
                .hasSize(2)
                .contains(value("a", 1, Map.of()))
                .first()
                .asString()
                .matches("Nothing\\[reason=the command's metrics file gives (NaN|-?Infinity) for rows\\{a=b}, "
                        + "which is not a finite number, doubtful=\\[NameForm\\[begin=rows, end=, open=false]]]");
    }

    @Test
    void many_such_lines_cost_one_sentence() {
        assertThat(read("?\n".repeat(1000)))
                .containsExactly(new Finding.Nothing(
                        "the command's metrics file has line 1, '?', which is no metric" + " (and 999 more like it)",
                        Set.of(NameForm.ANY)));
    }

    @Test
    void what_is_written_twice_counts_as_written_last() {
        assertThat(read("progress 10\nprogress 20\n"))
                .containsExactly(
                        value("progress", 20, Map.of()),
                        new Finding.Remark(
                                "the command's metrics file has more than one value for progress; the last is kept"));
    }

    @Test
    void the_series_of_a_run_have_a_cap() {
        assertThat(CommandMetrics.read("a 1\nb 2\nc 3\na 4\n", new Room(2), Caps.DEFAULT))
                .contains(
                        value("a", 4, Map.of()),
                        value("b", 2, Map.of()),
                        new Finding.Remark(
                                "the command's metrics file leaves out what is beyond 2 series: 1 value",
                                Set.of(NameForm.of("c"))))
                .doesNotContain(value("c", 3, Map.of()));
    }

    @Property(tries = 500)
    void no_text_is_too_strange(@ForAll String text) {
        List<Finding> findings = read(text);

        assertThat(findings.stream().filter(Finding.Nothing.class::isInstance)).hasSizeLessThan(3);
    }
}
