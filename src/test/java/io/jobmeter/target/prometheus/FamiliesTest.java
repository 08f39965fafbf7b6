package io.jobmeter.target.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static Metric gauge(String name, Labels labels, double value) {
        return new Gauge(name, "", "", labels, value);
    }

    private static String text(Families families) throws IOException {
        StringWriter writer = new StringWriter();
        TextFormat.write004(writer, families.metricFamilySamples());
        return writer.toString();
    }

    @Test
    void families_stand_in_the_order_of_their_names() throws IOException {
        Families families = new Families(List.of(
                gauge("k6_vus", Labels.NONE, 5),
                gauge("k6_bytes", Labels.of("stream", "stdout"), 1),
                gauge("k6_bytes", Labels.of("stream", "stderr"), 2)));

        assertThat(text(families)).isEqualTo("""
                        # HELP k6_bytes Found in the command's output.
                        # TYPE k6_bytes gauge
                        k6_bytes{stream="stdout",} 1.0
                        k6_bytes{stream="stderr",} 2.0
                        # HELP k6_vus Found in the command's output.
                        # TYPE k6_vus gauge
                        k6_vus 5.0
                        """);
        assertThat(families.rejected()).isEmpty();
    }

    @Test
    void the_help_names_the_unit() throws IOException {
        Families families = new Families(List.of(
                new Gauge("cost", "USD", "What it costs.", Labels.NONE, 1303.65),
                new Gauge("time", "seconds", "", Labels.NONE, 1e-7)));

        assertThat(text(families)).isEqualTo("""
                        # HELP cost What it costs. Unit: USD.
                        # TYPE cost gauge
                        cost 1303.65
                        # HELP time Found in the command's output. Unit: seconds.
                        # TYPE time gauge
                        time 1.0E-7
                        """);
    }

    @Test
    void a_family_has_one_help_and_one_type() throws IOException {
        Families families = new Families(List.of(
                new Gauge("time", "s", "First.", Labels.of("step", "a"), 1),
                new Gauge("time", "ms", "Second.", Labels.of("step", "b"), 2)));

        assertThat(text(families)).isEqualTo("""
                        # HELP time First. Unit: s.
                        # TYPE time gauge
                        time{step="a",} 1.0
                        time{step="b",} 2.0
                        """);
    }

    @Test
    void what_prometheus_does_not_allow_in_a_name_becomes_an_underscore() throws IOException {
        Families families = new Families(List.of(
                gauge("my-tool_p95.Größe", Labels.of(Map.of("a:b", "x", "1st", "y", "team name", "z")), 1),
                gauge("7zip:ratio", Labels.NONE, 2)));

        assertThat(text(families)).isEqualTo("""
                        # HELP _7zip:ratio Found in the command's output.
                        # TYPE _7zip:ratio gauge
                        _7zip:ratio 2.0
                        # HELP my_tool_p95_Gr__e Found in the command's output.
                        # TYPE my_tool_p95_Gr__e gauge
                        my_tool_p95_Gr__e{_1st="y",a_b="x",team_name="z",} 1.0
                        """);
    }

    @Test
    void values_of_labels_and_help_are_escaped() throws IOException {
        Families families = new Families(
                List.of(new Gauge("n", "", "Two\nlines \\ \"x\"", Labels.of("path", "C:\\a \"b\"\nc"), -1)));

        assertThat(text(families)).isEqualTo("""
                        # HELP n Two\\nlines \\\\ "x"
                        # TYPE n gauge
                        n{path="C:\\\\a \\"b\\"\\nc",} -1.0
                        """);
    }

    @Test
    void of_two_names_that_become_one_the_second_is_refused_with_the_reason() throws IOException {
        Families families = new Families(
                List.of(gauge("p.95", Labels.NONE, 1), gauge("p-95", Labels.NONE, 2), gauge("p_95", Labels.NONE, 3)));

        assertThat(families.rejected())
                .containsExactly(
                        new Rejection("p-95", "becomes p_95, as p.95 does"),
                        new Rejection("p_95", "becomes p_95, as p.95 does"));
        assertThat(text(families)).endsWith("\np_95 1.0\n");
    }

    @Test
    void two_labels_that_become_one_are_not_sent_as_one_label_twice() throws IOException {
        Families families = new Families(List.of(gauge("n", Labels.of(Map.of("a.b", "x", "a-b", "y")), 1)));

        assertThat(text(families)).doesNotContain("{a_b=\"y\",a_b=\"x\",}");
        assertThat(families.rejected()).hasSize(1);
    }

    @Test
    void a_label_that_the_group_would_change_is_refused_and_the_same_one_is_not() throws IOException {
        Families families = new Families(
                List.of(
                        gauge("a", Labels.of("job", "mine"), 1),
                        gauge("b", Labels.of("keptn.project", "other"), 2),
                        gauge("c", Labels.of("keptn_project", ""), 3),
                        gauge("d", Labels.of("keptn_project", "shop"), 4)),
                new TreeMap<>(Map.of("job", "jobmeter", "keptn_project", "shop")));

        assertThat(families.rejected())
                .containsExactly(
                        new Rejection("a", "its label 'job' is one that the group has"),
                        new Rejection("b", "its label 'keptn_project' is one that the group has"),
                        new Rejection("c", "its label 'keptn_project' is one that the group has"));
        assertThat(text(families)).endsWith("\nd{keptn_project=\"shop\",} 4.0\n");
    }

    @Test
    void of_two_series_that_become_one_the_second_is_refused() throws IOException {
        Families families = new Families(
                List.of(
                        gauge("n", Labels.of("a.b", "x"), 1),
                        gauge("n", Labels.of("a-b", "x"), 2),
                        gauge("m", Labels.NONE, 3),
                        gauge("m", Labels.of("integration", "k6"), 4),
                        gauge("m", Labels.of("empty", ""), 5)),
                new TreeMap<>(Map.of("integration", "k6")));

        String reason = "comes out with the very labels of another one";
        assertThat(families.rejected())
                .containsExactly(new Rejection("n", reason), new Rejection("m", reason), new Rejection("m", reason));
        assertThat(Collections.list(families.metricFamilySamples()))
                .extracting(family -> family.samples.size())
                .containsExactly(1, 1);
    }
}
