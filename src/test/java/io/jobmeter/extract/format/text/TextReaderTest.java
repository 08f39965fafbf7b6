package io.jobmeter.extract.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.format.line.Lines;
import io.jobmeter.testing.Read;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    @Test
    void the_last_line_that_matches_counts() {
        assertThat(Read.text("rps 1\nrps 2\nthe end\n", "rps=regex:rps ([0-9]+)"))
                .containsExactly("rps 2");
    }

    @Test
    void the_last_match_in_a_line_counts() {
        assertThat(Read.text("p50=1 p95=2 p99=3", "p=regex:p[0-9]+=([0-9]+)")).containsExactly("p 3");
    }

    @Test
    void a_match_without_the_group_does_not_take_an_earlier_one_away() {
        assertThat(Read.text("ok 7\nok\n", "n=regex:ok(?: ([0-9]+))?")).containsExactly("n 7");
    }

    @Test
    void every_rule_is_answered_in_its_order() {
        assertThat(Read.text("a 1\nb 2\n", "b=regex:b (.)", "c=regex:c (.)", "a=regex:a (.)"))
                .containsExactly("b 2", "! rule 'c' on stdout found no line that matches 'c (.)'", "a 1");
    }

    @Test
    void an_expression_ends_with_its_line() {
        assertThat(Read.text("start\n5", "n=regex:start\\s([0-9])"))
                .containsExactly("! rule 'n' on stdout found no line that matches 'start\\s([0-9])'");
    }

    @Test
    void anchors_are_the_lines_own() {
        assertThat(Read.text("x 1\n2\r\n3 x\n", "n=regex:^([0-9])$")).containsExactly("n 2");
    }

    @Test
    void letters_beyond_ascii_are_matched() {
        assertThat(Read.text("Größe: 5 µs", "n=regex:Größe: (.) µs")).containsExactly("n 5");
    }

    @Test
    void bytes_that_are_no_text_do_not_hide_the_number_beside_them() {
        byte[] input = "\u00ff\u00fe\u0000 n=5 \u00c3".getBytes(ISO_8859_1);

        assertThat(Read.bytes(input, "n=regex:n=([0-9])")).containsExactly("n 5");
    }

    @Test
    void an_expression_that_would_take_others_years_is_matched_in_time() {
        assertThat(Read.text("a".repeat(5000) + "!", "n=regex:^(a+)+$"))
                .containsExactly("! rule 'n' on stdout found no line that matches '^(a+)+$'");
    }

    @Test
    void an_empty_stream_has_no_lines() {
        assertThat(Read.text("", "n=regex:(.*)"))
                .containsExactly("! rule 'n' on stdout found no line that matches '(.*)'");
    }

    @Test
    void a_group_that_takes_no_part_at_all_is_told_from_no_match() {
        assertThat(Read.text("ok\nok\n", "n=regex:ok(?: ([0-9]+))?"))
                .containsExactly("! rule 'n' on stdout found no value in a match");
    }

    @Test
    void a_line_over_the_cap_is_read_by_its_beginning() {
        String line = "a=1 " + "x".repeat(Lines.CAP) + " a=2\nb=3";

        assertThat(Read.text(line, "a=regex:a=([0-9])", "b=regex:b=([0-9])"))
                .containsExactly(
                        "~ rule 'a' on stdout looks at no more than 65536 bytes of a line, and there are longer ones",
                        "a 1",
                        "~ rule 'b' on stdout looks at no more than 65536 bytes of a line, and there are longer ones",
                        "b 3");
    }

    @Property(tries = 300)
    void whatever_comes_each_rule_is_answered(@ForAll byte[] bytes) {
        assertThat(Read.bytes(bytes, "a=regex:([0-9]+)", "b=regex:(.+)")).hasSizeBetween(2, 4);
    }
}
