package io.jobmeter.target.dynatrace;

import static io.jobmeter.target.dynatrace.SampleLines.GRAMMAR;
import static io.jobmeter.target.dynatrace.SampleLines.lines;
import static io.jobmeter.target.dynatrace.SampleLines.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.dynatrace.SampleLines.Made;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit and help, which are metadata of a key. */
class MetadataLinesTest {

    private static Metric described(String unit, String help) {
        return new Gauge("cost", unit, help, Labels.NONE, 1);
    }

    private static String metadata(Metric metric) {
        return lines(metric).lines().getFirst().text();
    }

    @Test
    void unit_and_help_stand_once_for_a_key_in_front_of_its_first_number() {
        Labels one = Labels.of("project", "a");
        Labels two = Labels.of("project", "b");

        assertThat(texts(lines(
                        new Gauge("cost", "USD", "What it costs", one, 1),
                        new Gauge("cost", "USD", "What it costs", two, 2),
                        new Gauge("p95", "seconds", "", Labels.NONE, 3))))
                .containsExactly(
                        "#cost gauge dt.meta.description=\"What it costs\",dt.meta.unit=USD",
                        "cost,project=\"a\" gauge,1 1800000000123",
                        "cost,project=\"b\" gauge,2 1800000000123",
                        "#p95 gauge dt.meta.unit=s",
                        "p95 gauge,3 1800000000123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ends in a backslash \\",
                "\\",
                "\"",
                "\"quoted\"",
                "\\\"",
                "a\\\\\"b\\n",
                "a,b=c d",
                "100 % of Zürich 😀",
                "\\\\"
            })
    void a_help_arrives_as_it_is(String help) {
        assertThat(GRAMMAR.metadata(metadata(described("", help))).properties())
                .containsExactly(Map.entry("dt.meta.description", help));
    }

    @Test
    void a_help_is_one_line() {
        assertThat(metadata(described("", "one\n\ttwo"))).isEqualTo("#cost gauge dt.meta.description=\"one  two\"");
    }

    @Test
    void a_unit_that_dynatrace_does_not_take_is_told_in_the_help() {
        assertThat(metadata(described("m.s-1", ""))).isEqualTo("#cost gauge dt.meta.description=\"in m.s-1\"");
        assertThat(metadata(described("m.s-1", "Speed")))
                .isEqualTo("#cost gauge dt.meta.description=\"Speed (in m.s-1)\"");
    }

    @Test
    void a_help_without_an_end_is_cut_and_that_is_told() {
        Made lines = lines(described("", "\\".repeat(60_000)));

        assertThat(GRAMMAR.metadata(lines.lines().getFirst().text())
                        .properties()
                        .get("dt.meta.description"))
                .hasSize(19_999);
        assertThat(lines.warnings()).containsExactly("the help of cost is cut from 60000 characters to 19999");
    }

    @Property(tries = 500)
    void whatever_can_be_printed_is_a_help(@ForAll(supplier = PrintableText.class) String help) {
        Map<String, String> expected = help.isEmpty() ? Map.of() : Map.of("dt.meta.description", help);

        assertThat(GRAMMAR.metadata(metadata(described("s", help))).properties())
                .containsEntry("dt.meta.unit", "s")
                .containsAllEntriesOf(expected);
    }
}
