package io.jobmeter.extract.format.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Read;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {

    @Test
    void every_document_is_a_row_whatever_stands_between() {
        assertThat(Read.text("starting\n{\"n\": 1}\r\n\n [INFO] half\n\t{\"n\": 2} \nbye", "n=ndjson:.n"))
                .containsExactly("n 2");
    }

    @Test
    void an_array_is_a_document_too() {
        assertThat(Read.text("[1, 2]\n[3]\n", "n=ndjson:.[0]")).containsExactly("n 3");
    }

    @Test
    void a_stream_without_documents_has_none() {
        assertThat(Read.text("", "n=ndjson:.n"))
                .containsExactly("! rule 'n' on stdout found no line that is a JSON document");
        assertThat(Read.text("hello\n42\n", "n=ndjson:.n"))
                .containsExactly("! rule 'n' on stdout found no line that is a JSON document");
    }

    @Test
    void a_broken_line_is_named_by_its_number_and_the_others_are_read() {
        assertThat(Read.text("log\n\n\r\n{\"n\": 1}\n{\"n\": \n{\"n\": 2}\n{\"n\": 3} 4\n", "n=ndjson:.n"))
                .containsExactly(
                        "! rule 'n' on stdout cannot read line 5: Unexpected end-of-input within/between Object entries"
                                + " (and 1 more like it)",
                        "n 2");
    }

    @Test
    void a_line_over_the_cap_is_named_and_the_others_are_read() {
        String longest = "{\"n\": 1, \"m\": \"" + "x".repeat(NdjsonReader.LONGEST - 17) + "\"}";

        assertThat(Read.text(longest + "\n", "n=ndjson:.n")).containsExactly("n 1");
        assertThat(Read.text("\n" + longest + " \n{\"n\": 2}\n", "n=ndjson:.n"))
                .containsExactly("! rule 'n' on stdout cannot read line 2: it is longer than 1 MiB", "n 2");
    }

    @Test
    void what_nests_too_deep_is_named() {
        assertThat(Read.text("[".repeat(100_000) + "\n{\"n\": 2}\n", "n=ndjson:.n"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("! rule 'n' on stdout cannot read line 1: Document nesting depth (1001) exceeds");
    }

    @Test
    void a_number_of_ten_thousand_digits_is_named() {
        assertThat(Read.text("{\"n\": " + "9".repeat(10_000) + "}\n{\"n\": 2}\n", "n=ndjson:.n"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("! rule 'n' on stdout cannot read line 1: Number value length (10000) exceeds");
    }

    @Test
    void a_hundred_megabytes_without_a_line_end_do_not_stay_in_memory() {
        byte[] brackets = "[".repeat(1024 * 1024).getBytes(UTF_8);
        byte[][] pieces = new byte[100][];
        Arrays.fill(pieces, brackets);

        assertThat(Read.pieces(pieces, "n=ndjson:.n"))
                .containsExactly("! rule 'n' on stdout cannot read line 1: it is longer than 1 MiB");
    }

    @Test
    void bytes_that_are_no_text_are_named_by_their_line() {
        assertThat(Read.bytes("{\"n\": \"\u00ff\"}\n{\"n\": 2\u0000}\n{\"n\": 3}".getBytes(ISO_8859_1), "n=ndjson:.n"))
                .hasSize(2)
                .contains("n 3")
                .first()
                .asString()
                .contains("cannot read line 1: Invalid UTF-8", "(and 1 more like it)");
    }

    @Property(tries = 300)
    void whatever_comes_each_rule_is_answered(@ForAll byte[] bytes) {
        assertThat(Read.bytes(bytes, "a=ndjson:.a", "b=ndjson:.[]?")).isNotEmpty();
    }

    @Property(tries = 300)
    void whatever_begins_like_a_document_each_rule_is_answered(@ForAll byte[] bytes) {
        byte[] line = new byte[bytes.length + 1];
        line[0] = '{';
        System.arraycopy(bytes, 0, line, 1, bytes.length);

        assertThat(Read.bytes(line, "a=ndjson:.a")).isNotEmpty();
    }
}
