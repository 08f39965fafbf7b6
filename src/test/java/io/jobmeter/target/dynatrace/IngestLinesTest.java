package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import io.jobmeter.testing.IngestGrammar;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.IngestLine.Single;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestLinesTest {

    private static final IngestGrammar GRAMMAR = new IngestGrammar(Clock.systemUTC());

    private static Metric gauge(String name, Map<String, String> labels, double value) {
        return new Gauge(name, "", "", Labels.of(labels), value);
    }

    private static IngestLine read(Metric metric) {
        IngestLines lines = new IngestLines(List.of(metric));
        assertThat(lines.rejected()).isEmpty();
        assertThat(lines.lines()).hasSize(1);
        return GRAMMAR.line(lines.lines().getFirst().text());
    }

    @Test
    void a_metric_is_one_line_with_its_labels_as_dimensions() {
        Map<String, String> labels = Map.of("team", "shop", "ci_platform", "keptn");

        assertThat(read(gauge("keptn_k6_rps", labels, 80.6)))
                .isEqualTo(IngestLine.of("keptn_k6_rps", labels, payload(80.6)));
    }

    @Test
    void its_text_is_the_name_the_quoted_labels_and_the_number() {
        Metric metric = gauge("keptn_k6_rps", Map.of("team", "shop"), 80.6);

        assertThat(new IngestLines(List.of(metric)).lines())
                .containsExactly(new Line(metric, "keptn_k6_rps,team=\"shop\" gauge,80.6"));
    }

    private static IngestLine.Payload payload(double value) {
        return new Single(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a,b=c",
                "\"",
                "\"quoted\"",
                "say \"hi\"",
                "\\",
                "C:\\dir\\",
                "a\\\"b",
                " ",
                "Zürich",
                "日本",
                "😀",
                "'x'"
            })
    void a_value_arrives_as_it_is(String value) {
        assertThat(read(gauge("cost", Map.of("label", value), 1)).dimensions()).containsEntry("label", value);
    }

    @Test
    void an_empty_value_is_left_out_since_dynatrace_knows_none() {
        assertThat(read(gauge("cost", Map.of("empty", "", "team", "shop"), 1)).dimensions())
                .containsExactly(Map.entry("team", "shop"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1.5, 1e-7, 1e20, 1_800_000_000.123, Double.MAX_VALUE, Double.MIN_VALUE, 0.1})
    void a_number_arrives_as_it_is(double value) {
        assertThat(read(gauge("cost", Map.of(), value)).payload()).isEqualTo(payload(value));
    }

    @Test
    void a_name_that_cannot_be_is_refused_and_the_others_are_sent() {
        IngestLines lines = new IngestLines(List.of(gauge(".hidden", Map.of(), 1), gauge("cost", Map.of(), 2)));

        assertThat(lines.lines()).extracting(Line::text).containsExactly("cost gauge,2");
        assertThat(lines.rejected()).hasSize(1);
        assertThat(lines.rejected().getFirst().metric()).isEqualTo(".hidden");
        assertThat(lines.rejected().getFirst().reason()).contains("invalid after normalization");
    }

    @Test
    void of_two_names_that_become_one_the_second_is_refused() {
        IngestLines lines = new IngestLines(List.of(gauge("p/95", Map.of(), 1), gauge("p 95", Map.of(), 2)));

        assertThat(lines.lines()).extracting(Line::text).containsExactly("p_95 gauge,1");
        assertThat(lines.rejected()).extracting(Rejection::metric).containsExactly("p 95");
    }

    @Test
    void a_metric_with_two_labels_that_become_one_is_refused() {
        IngestLines lines = new IngestLines(List.of(gauge("cost", Map.of("Team", "a", "team", "b"), 1)));

        assertThat(lines.lines()).isEmpty();
        assertThat(lines.rejected())
                .containsExactly(new Rejection("cost", "its labels 'Team' and 'team' both become 'team'"));
    }

    @Property(tries = 500)
    void whatever_can_be_printed_arrives_as_it_is(@ForAll("printable") String value) {
        Map<String, String> expected = value.isEmpty() ? Map.of() : Map.of("label", value);

        assertThat(read(gauge("cost", Map.of("label", value), 1)).dimensions()).isEqualTo(expected);
    }

    /** With every character that needs care, and at most so long that the library's own cut is not met. */
    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings()
                .withChars("\"\\,= #'{}")
                .withCharRange(' ', '~')
                .withCharRange('\u00c0', '\u00ff')
                .ofMaxLength(120);
    }
}
