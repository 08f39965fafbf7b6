package io.jobmeter.extract.format.record;

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

class LogfmtReaderTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private static Rows read(String text) {
        return Rows.of(LogfmtReader::new, text.getBytes(UTF_8), MEBIBYTE);
    }

    @Test
    void a_line_is_a_row_with_its_keys_and_a_bare_key_is_true() {
        assertThat(read("level=info msg=\"all done\" cached took=12ms\n").rows())
                .containsExactly("{\"level\":\"info\",\"msg\":\"all done\",\"cached\":true,\"took\":\"12ms\"}");
    }

    @Test
    void a_row_has_nothing_of_the_one_before_it() {
        assertThat(read("a=1 b=2\nb=3\n").rows()).containsExactly("{\"a\":\"1\",\"b\":\"2\"}", "{\"b\":\"3\"}");
    }

    @Test
    void a_line_without_a_pair_is_passed_over() {
        Rows read = read("starting\n= 5\n==>\n\n\"a\"\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void a_line_over_the_cap_is_named_and_the_next_one_is_read() {
        Rows read = read("n=1\nn=" + "2".repeat(MEBIBYTE) + "\nn=3\n");

        assertThat(read.rows()).containsExactly("{\"n\":\"1\"}", "{\"n\":\"3\"}");
        assertThat(read.problems()).containsExactly("has line 2, which is longer than 1 MiB");
    }

    @Test
    void a_line_at_the_cap_is_read_in_whatever_pieces_it_comes() {
        byte[] line = ("n=" + "2".repeat(MEBIBYTE - 2) + "\n").getBytes(UTF_8);

        assertThat(Rows.of(LogfmtReader::new, line, 1000).rows()).hasSize(1);
        assertThat(Rows.of(LogfmtReader::new, line, line.length).rows()).hasSize(1);
    }

    @Property(tries = 500)
    void whatever_bytes_come_nothing_is_thrown(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
        assertThat(Rows.of(LogfmtReader::new, bytes, piece)).isEqualTo(Rows.of(LogfmtReader::new, bytes, MEBIBYTE));
    }

    @Property(tries = 1000)
    void whatever_looks_like_it_is_read_alike_in_pieces(
            @ForAll("alike") String text, @ForAll @IntRange(min = 1, max = 9) int piece) {
        assertThat(Rows.of(LogfmtReader::new, text.getBytes(UTF_8), piece)).isEqualTo(read(text));
    }

    @Provide
    Arbitrary<String> alike() {
        return Arbitraries.of(
                        "a", "b", "=", "\"", "\\", " ", "\n", "\r", "\\u00e", "\\xff", "\\U0010ffff", "é", "\ufeff")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
