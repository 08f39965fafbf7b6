package io.jobmeter.target.dynatrace;

import static io.jobmeter.target.dynatrace.SampleLines.GRAMMAR;
import static io.jobmeter.target.dynatrace.SampleLines.NOW;
import static io.jobmeter.target.dynatrace.SampleLines.lines;
import static io.jobmeter.target.dynatrace.SampleLines.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.dynatrace.SampleLines.Made;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.IngestLine.Single;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngestLinesTest {

    private static Metric gauge(String name, Map<String, String> labels, double value) {
        return new Gauge(name, "", "", Labels.of(labels), value);
    }

    private static IngestLine read(Made lines) {
        assertThat(lines.rejected()).isEmpty();
        assertThat(lines.lines()).hasSize(1);
        return GRAMMAR.line(lines.lines().getFirst().text());
    }

    private static Map<String, String> dimensions(String value) {
        return read(lines(gauge("cost", Map.of("label", value), 1))).dimensions();
    }

    @Test
    void a_metric_is_one_line_with_its_labels_as_dimensions_and_the_runs_end() {
        Map<String, String> labels = Map.of("team", "shop", "ci_platform", "keptn");

        assertThat(read(lines(gauge("keptn_k6_rps", labels, 80.6))))
                .isEqualTo(
                        IngestLine.of("keptn_k6_rps", labels, new Single(80.6)).at(NOW));
    }

    @Test
    void dimensions_stand_in_the_order_of_their_names() {
        Map<String, String> labels = Stream.of("zone", "team", "a", "keptn_stage", "b,c=\"d\\", "ci_platform")
                .collect(Collectors.toMap(name -> name.replaceAll("\\W+", "_"), name -> name));

        assertThat(texts(lines(gauge("keptn_k6_rps", labels, 80.6))))
                .containsExactly("keptn_k6_rps,a=\"a\",b_c_d_=\"b,c=\\\"d\\\\\",ci_platform=\"ci_platform\","
                        + "keptn_stage=\"keptn_stage\",team=\"team\",zone=\"zone\" gauge,80.6 1800000000123");
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
        assertThat(dimensions(value)).containsEntry("label", value);
    }

    @Test
    void an_empty_value_is_left_out_since_dynatrace_knows_none() {
        assertThat(read(lines(gauge("cost", Map.of("empty", "", "team", "shop"), 1)))
                        .dimensions())
                .containsExactly(Map.entry("team", "shop"));
    }

    @Test
    void characters_that_nobody_sees_become_underscores_and_that_is_told() {
        Made lines = lines(gauge("cost", Map.of("label", "a\tb\n\u200Ec"), 1));

        assertThat(read(lines).dimensions()).containsEntry("label", "a_b__c");
        assertThat(lines.warnings())
                .containsExactly("a value of label 'label' has characters that nobody can see, each an underscore now");
    }

    @ParameterizedTest
    @CsvSource({"x, 250, 300", "\", 126, 300", "😀, 250, 300"})
    void a_value_longer_than_dynatrace_takes_is_cut_and_that_is_told(String character, int left, int length) {
        Made lines = lines(gauge("cost", Map.of("label", character.repeat(length / character.length())), 1));

        assertThat(read(lines).dimensions()).containsEntry("label", character.repeat(left / character.length()));
        assertThat(lines.warnings()).containsExactly("a value of label 'label' is cut from 300 characters to " + left);
    }

    @Test
    void of_two_metrics_that_a_cut_makes_one_the_second_is_refused() {
        String beginning = "x".repeat(250);
        Made lines = lines(
                gauge("cost", Map.of("label", beginning + "a"), 1), gauge("cost", Map.of("label", beginning + "b"), 2));

        assertThat(lines.lines()).hasSize(1);
        assertThat(lines.rejected())
                .containsExactly(new Rejection("cost", "has the labels of another one, once Dynatrace can take them"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1.5, 1e-7, 1e20, 1_800_000_000.123, Double.MAX_VALUE, Double.MIN_VALUE, 0.1})
    void a_number_arrives_as_it_is(double value) {
        assertThat(read(lines(gauge("cost", Map.of(), value))).payload()).isEqualTo(new Single(value));
    }

    @ParameterizedTest
    @CsvSource({
        "p/95, p_95",
        "k6.95th, k6._95th",
        "95th, _95th",
        "a..b.c., a.b.c",
        "cost.-usd, cost._-usd",
        "Größe in €, Gr_e_in_"
    })
    void a_name_becomes_what_dynatrace_takes(String name, String key) {
        assertThat(read(lines(gauge(name, Map.of(), 1))).key()).isEqualTo(key);
    }

    @Test
    void a_name_that_cannot_be_is_refused_and_the_others_are_sent() {
        String longName = "k".repeat(251);
        Made lines = lines(
                gauge(".hidden", Map.of(), 1),
                gauge("ab", Map.of(), 1),
                gauge(longName, Map.of(), 1),
                gauge("dt.cost", Map.of(), 1),
                gauge("cost", Map.of(), 2));

        assertThat(texts(lines)).containsExactly("cost gauge,2 1800000000123");
        assertThat(lines.rejected())
                .containsExactly(
                        new Rejection(".hidden", "its key '.hidden' begins with a dot, which Dynatrace does not take"),
                        new Rejection("ab", "its key 'ab' has 2 characters; Dynatrace takes 3 to 250"),
                        new Rejection(
                                longName, "its key '" + longName + "' has 251 characters; Dynatrace takes 3 to 250"),
                        new Rejection("dt.cost", "its key 'dt.cost' begins with dt., as only theirs do"));
    }

    @Test
    void of_two_names_that_become_one_the_second_is_refused() {
        Made lines = lines(gauge("p/95", Map.of(), 1), gauge("p 95", Map.of(), 2));

        assertThat(texts(lines)).containsExactly("p_95 gauge,1 1800000000123");
        assertThat(lines.rejected()).containsExactly(new Rejection("p 95", "becomes p_95, as p/95 does"));
    }

    @Test
    void a_metric_with_two_labels_that_become_one_is_refused() {
        Made lines = lines(gauge("cost", Map.of("Team", "a", "team", "b"), 1));

        assertThat(lines.lines()).isEmpty();
        assertThat(lines.rejected())
                .containsExactly(new Rejection("cost", "its labels 'Team' and 'team' both become 'team'"));
    }

    @Test
    void a_labels_name_becomes_what_dynatrace_takes() {
        Map<String, String> labels = Map.of("K8s.Pod Name", "a", "1st", "b", "a..b.", "c");

        assertThat(read(lines(gauge("cost", labels, 1))).dimensions())
                .isEqualTo(Map.of("k8s.pod_name", "a", "_1st", "b", "a.b", "c"));
    }

    @Test
    void a_label_with_a_name_too_long_and_labels_too_many_are_refused() {
        String longName = "l".repeat(101);
        Map<String, String> many =
                IntStream.range(0, 51).mapToObj(Integer::toString).collect(Collectors.toMap(n -> "l" + n, n -> n));
        Made lines = lines(gauge("cost", Map.of(longName, "a"), 1), gauge("cost", many, 1));

        assertThat(lines.lines()).isEmpty();
        assertThat(lines.rejected().getFirst().reason())
                .isEqualTo("its label '" + longName + "' has a name of 101 characters; Dynatrace takes at most 100");
        assertThat(lines.rejected().getLast().reason()).contains("dimensions");
    }

    @Test
    void a_prefix_stands_in_front_and_the_metrics_own_labels_win_over_the_defaults() {
        Additions additions = new Additions(
                "keptn.jobs",
                Labels.of(Map.of("Team", "default", "zone", "eu", "none", "")),
                Optional.of("jobmeter"),
                false);

        assertThat(read(lines(additions, Map.of(), gauge("cost", Map.of("team", "shop"), 1))))
                .isEqualTo(IngestLine.of(
                                "keptn.jobs.cost",
                                Map.of("team", "shop", "zone", "eu", "dt.metrics.source", "jobmeter"),
                                new Single(1))
                        .at(NOW));
    }

    @Test
    void what_the_enrichment_files_say_wins_over_all() {
        Map<String, String> found = Map.of("dt.entity.host", "HOST-1", "team", "found");

        assertThat(read(lines(Additions.NONE, found, gauge("cost", Map.of("team", "shop"), 1)))
                        .dimensions())
                .isEqualTo(new TreeMap<>(found));
    }

    @Property(tries = 500)
    void whatever_can_be_printed_arrives_as_it_is(@ForAll(supplier = PrintableText.class) String value) {
        Map<String, String> expected = value.isEmpty() ? Map.of() : Map.of("label", value);

        assertThat(dimensions(value)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void whatever_it_is_the_line_is_a_line(@ForAll String name, @ForAll String label, @ForAll String value) {
        Made lines = lines(new Gauge("k6_" + name, value, value, Labels.of("l" + label, value), 1));

        assertThat(texts(lines)).allSatisfy(GRAMMAR::read);
        assertThat(lines.lines().stream().filter(line -> !line.metadata()).count()
                        + lines.rejected().size())
                .isEqualTo(1);
    }
}
