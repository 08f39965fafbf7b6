package io.jobmeter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.Room;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import java.util.List;
import java.util.Map;
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
    void prometheus_text_brings_labels_and_help() {
        String text = """
                # HELP rows_total Rows that were read.
                # TYPE rows_total counter
                rows_total{table="a,b",note="say \\"hi\\"\\\\\\n"} 1e3 1700000000000
                rows_total{} 7
                """;

        assertThat(read(text))
                .containsExactly(
                        new Finding.Found(new Gauge(
                                "rows_total",
                                "",
                                "Rows that were read.",
                                Labels.of(Map.of("table", "a,b", "note", "say \"hi\"\\\n")),
                                1000)),
                        new Finding.Found(new Gauge("rows_total", "", "Rows that were read.", Labels.NONE, 7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows",
                "rows many",
                "rows NaN",
                "rows{a=1} 2",
                "rows{a=\"x} 2",
                "rows{a=\"1\" b=\"2\"} 3",
                "= 3",
                "rows 1e999"
            })
    void a_line_that_is_no_metric_is_named_and_the_others_count(String line) {
        assertThat(read("a 1\n" + line + "\nb 2\n"))
                .containsExactly(
                        value("a", 1, Map.of()),
                        value("b", 2, Map.of()),
                        new Finding.Nothing(
                                "the command's metrics file has the line '" + line + "', which is no metric"));
    }

    @Test
    void many_such_lines_cost_one_sentence() {
        assertThat(read("?\n".repeat(1000)))
                .containsExactly(new Finding.Nothing(
                        "the command's metrics file has the line '?', and 999 more, which is no metric"));
    }

    @Property(tries = 500)
    void no_text_is_too_strange(@ForAll String text) {
        List<Finding> findings = read(text);

        assertThat(findings.stream().filter(Finding.Nothing.class::isInstance)).hasSizeLessThan(2);
    }
}
