package io.jobmeter.extract.format.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Rows;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private static Rows read(String text, String... columns) {
        return Rows.of(sink -> new CsvReader(',', List.of(columns), sink), text.getBytes(UTF_8), MEBIBYTE);
    }

    @Test
    void a_record_has_its_columns_as_keys_and_texts_as_values() {
        assertThat(read("a,b\n1,x\n\"2\",\n").rows())
                .containsExactly("{\"a\":\"1\",\"b\":\"x\"}", "{\"a\":\"2\",\"b\":\"\"}");
    }

    @Test
    void the_last_record_needs_no_line_end() {
        assertThat(read("1,2", "a", "b").rows()).containsExactly("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(read("1,", "a", "b").rows()).containsExactly("{\"a\":\"1\",\"b\":\"\"}");
        assertThat(read("\"\"", "a").rows()).containsExactly("{\"a\":\"\"}");
    }

    @Test
    void a_column_that_cannot_be_asked_for_by_its_name_gets_another() {
        assertThat(read("a,,a,a_2, a ,\n1,2,3,4,5,6\n").rows())
                .containsExactly(
                        "{\"a\":\"1\",\"column_2\":\"2\",\"a_3\":\"3\",\"a_2\":\"4\",\"a_4\":\"5\",\"column_6\":\"6\"}");
    }

    @Test
    void ten_thousand_columns_of_one_name_are_named_in_time() {
        assertThat(read("a,".repeat(10_000) + "a\n" + ",".repeat(10_000) + "\n").rows())
                .singleElement()
                .asString()
                .contains("\"a_10001\":\"\"");
    }

    @Test
    void a_header_of_too_many_columns_is_refused_with_all_that_follows() {
        Rows read = read(",".repeat(20_000) + "\n1,2\n3,4\n");

        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).containsExactly("has a header of 20001 fields; at most 16384 are read");
    }

    @Test
    void a_record_over_the_cap_is_named_and_the_next_one_is_read() {
        Rows read = read("a,b\n1,2\n3," + "x".repeat(MEBIBYTE) + "\n5,6\n" + ",".repeat(MEBIBYTE + 1) + "\n7,8\n");

        assertThat(read.rows())
                .containsExactly("{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"5\",\"b\":\"6\"}", "{\"a\":\"7\",\"b\":\"8\"}");
        assertThat(read.problems())
                .containsExactly(
                        "has a record in line 3 that is longer than 1 MiB",
                        "has a record in line 5 that is longer than 1 MiB");
    }

    @Test
    void a_stray_quote_takes_no_more_than_the_cap() {
        String lines = "1,2\n".repeat(300_000);

        Rows read = read("a,b\n\"3,4\n" + lines);

        assertThat(read.problems().getFirst()).isEqualTo("has a record in line 2 that is longer than 1 MiB");
        assertThat(read.rows()).hasSizeGreaterThan(30_000).last().isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void lines_are_counted_as_an_editor_does() {
        assertThat(read("a,b\r\n\"1\r\n1\",2\r\n\r\n3\r\n").problems())
                .containsExactly("has 1 field in line 5, where the header has 2");
    }

    @Property(tries = 500)
    void whatever_bytes_come_nothing_is_thrown(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
        Rows whole = Rows.of(sink -> new CsvReader(';', List.of(), sink), bytes, MEBIBYTE);
        Rows pieces = Rows.of(sink -> new CsvReader(';', List.of(), sink), bytes, piece);

        assertThat(pieces).isEqualTo(whole);
    }

    @Property(tries = 500)
    void what_a_writer_wrote_is_read_as_it_was(
            @ForAll("records") List<List<String>> records, @ForAll @IntRange(min = 1, max = 9) int piece) {
        String text = records.stream()
                .map(record -> record.stream().map(CsvReaderTest::quoted).collect(Collectors.joining("§")))
                .collect(Collectors.joining("\r\n"));

        Rows read = Rows.of(sink -> new CsvReader('§', List.of("0", "1", "2"), sink), text.getBytes(UTF_8), piece);

        assertThat(read.problems()).isEmpty();
        assertThat(read.nodes().stream()
                        .map(row -> IntStream.range(0, 3)
                                .mapToObj(column -> row.get("" + column).textValue())
                                .toList()))
                .containsExactlyElementsOf(records);
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        return Arbitraries.strings()
                .withChars("a1 ,;§\"\r\n#é\u0000\t")
                .ofMaxLength(6)
                .list()
                .ofSize(3)
                .list();
    }

    private static String quoted(String field) {
        return field.matches("[a1 é]+") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }
}
