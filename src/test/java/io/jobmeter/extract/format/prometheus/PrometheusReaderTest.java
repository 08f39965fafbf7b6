package io.jobmeter.extract.format.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Rows;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrometheusReaderTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private static Rows read(String text) {
        return read(text, MEBIBYTE, 100);
    }

    private static Rows read(String text, int piece, int series) {
        return Rows.of(sink -> new PrometheusReader(sink, series), text.getBytes(UTF_8), piece);
    }

    @Test
    void a_sample_is_a_row() {
        assertThat(read("""
                        # HELP mails Sent\\nmails.
                        # TYPE mails counter
                        # UNIT mails mails
                        mails_total{to="a\\"b"} 12 1700000000.5
                        """).rows())
                .containsExactly(
                        "{\"name\":\"mails_total\",\"type\":\"counter\",\"help\":\"Sent\\nmails.\",\"unit\":\"mails\","
                                + "\"labels\":{\"to\":\"a\\\"b\"},\"value\":12}");
    }

    @Test
    void what_nobody_describes_is_untyped() {
        assertThat(read("up 0.5").rows())
                .containsExactly(
                        "{\"name\":\"up\",\"type\":\"untyped\",\"help\":\"\",\"unit\":\"\",\"labels\":{},\"value\":0.5}");
    }

    @Test
    void a_histogram_is_one_row_with_its_buckets_in_the_order_of_their_bounds() {
        assertThat(read("""
                        # TYPE took histogram
                        took_count{to="a"} 3
                        took_sum{to="a"} 4.5
                        took_bucket{le="+Inf",to="a"} 3
                        took_bucket{le="10",to="a"} 3
                        took_bucket{le="2.50",to="a"} 1
                        """).rows())
                .containsExactly(
                        "{\"name\":\"took\",\"type\":\"histogram\",\"help\":\"\",\"unit\":\"\","
                                + "\"labels\":{\"to\":\"a\"},\"buckets\":{\"2.50\":1,\"10\":3,\"+Inf\":3},\"sum\":4.5,\"count\":3}");
    }

    @Test
    void a_summary_is_a_row_for_each_of_its_samples() {
        assertThat(read("# TYPE t summary\nt{quantile=\"0.5\"} 1\nt_sum 2\nt_count 3\nt_created 4\n")
                        .nodes())
                .extracting(node -> node.get("name").textValue() + node.get("labels") + node.get("type"))
                .containsExactly("t{\"quantile\":\"0.5\"}\"summary\"", "t_sum{}\"summary\"", "t_count{}\"summary\"");
    }

    @Test
    void a_bucket_without_a_bound_is_no_metric() {
        assertThat(read("# TYPE t histogram\nt_bucket 1\nt_bucket{le=\"many\"} 2\n")
                        .problems())
                .containsExactly(
                        "has line 2, 't_bucket 1', which is no metric",
                        "has line 3, 't_bucket{le=\"many\"} 2', which is no metric");
    }

    @Test
    void a_line_of_control_characters_does_not_reach_the_terminal() {
        assertThat(read("\u001b[31mred\u001b[0m\n").problems())
                .containsExactly("has line 1, '?[31mred?[0m', which is no metric");
    }

    @Test
    void histograms_that_never_end_are_held_up_to_the_cap() {
        StringBuilder text = new StringBuilder("# TYPE t histogram\n");
        for (int at = 0; at < 5; at++) {
            text.append("t_count{n=\"").append(at).append("\"} 1\n");
        }

        Rows read = read(text.toString(), MEBIBYTE, 3);

        assertThat(read.problems())
                .containsExactly(
                        "holds more than 3 histograms that are not together, or 4 MiB of them; the others are left out");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void histograms_that_are_together_have_no_cap() {
        StringBuilder text = new StringBuilder("# TYPE t histogram\n");
        for (int at = 0; at < 50; at++) {
            String labels = "n=\"" + at + "\"";
            text.append("t_bucket{le=\"+Inf\"," + labels + "} 1\nt_sum{" + labels + "} 1\nt_count{" + labels + "} 1\n");
        }

        assertThat(read(text.toString(), MEBIBYTE, 3)).satisfies(read -> {
            assertThat(read.problems()).isEmpty();
            assertThat(read.rows()).hasSize(50);
        });
    }

    @Test
    void descriptions_are_kept_up_to_the_cap_and_the_others_are_told() {
        Rows read =
                read("# TYPE a counter\n# TYPE b counter\n# TYPE c counter\n# TYPE d counter\na 1\nc 1\n", MEBIBYTE, 2);

        assertThat(read.problems())
                .containsExactly("describes more than 2 metrics, or in more than 4 MiB; the others have no type");
        assertThat(read.nodes())
                .extracting(node -> node.get("type").textValue())
                .containsExactly("counter", "untyped");
    }

    @Test
    void saying_the_same_again_and_again_fills_nothing() {
        Rows read = read(("# HELP a " + "x".repeat(1000) + "\na 1\n").repeat(10_000));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(10_000);
    }

    @Property(tries = 500)
    void whatever_bytes_come_nothing_is_thrown(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
        assertThat(Rows.of(sink -> new PrometheusReader(sink, 2), bytes, piece))
                .isEqualTo(Rows.of(sink -> new PrometheusReader(sink, 2), bytes, MEBIBYTE));
    }

    @Property(tries = 1000)
    void whatever_looks_like_it_is_read_alike_in_pieces(
            @ForAll("alike") String text, @ForAll @IntRange(min = 1, max = 9) int piece) {
        assertThat(read(text, piece, 2)).isEqualTo(read(text, MEBIBYTE, 2));
    }

    @Provide
    Arbitrary<String> alike() {
        return Arbitraries.of(
                        "# TYPE a histogram\n",
                        "# HELP \"a",
                        "\" b\\",
                        "a_bucket",
                        "a_sum",
                        "a_count",
                        "_created",
                        "{le=\"1\"}",
                        "{le=\"+Inf\"",
                        "{",
                        "}",
                        "\"",
                        "\\",
                        ",",
                        "=",
                        " 1",
                        " NaN",
                        " 9e999",
                        " # ",
                        "# EOF\n",
                        "\n",
                        "\n",
                        "\r")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
