package io.jobmeter.extract.format.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final List<String> received = new ArrayList<>();
    private final Lines lines = new Lines((block, from, to) -> received.addAll(lines(block, from, to)));

    private void accept(String chunk) {
        lines.accept(ByteBuffer.wrap(chunk.getBytes(ISO_8859_1)));
    }

    private static List<String> lines(byte[] block, int from, int to) {
        return Stream.of(new String(block, from, to - from, ISO_8859_1).split("[\n\r]"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void a_line_may_come_in_pieces() {
        accept("fi");
        accept("rst\nsec");
        accept("ond");
        accept("\n");

        assertThat(received).containsExactly("first", "second");
    }

    @Test
    void the_last_line_needs_no_line_feed() {
        accept("first\nlast");
        assertThat(received).containsExactly("first");

        lines.end();
        assertThat(received).containsExactly("first", "last");
    }

    @Test
    void a_progress_bar_is_as_many_lines_as_it_was_redrawn() {
        accept("10%\r50%\r100%\r\ndone\n");

        assertThat(received).containsExactly("10%", "50%", "100%", "done");
    }

    @Test
    void empty_lines_are_passed_over() {
        accept("\n\r\n\nfirst\n\n");
        lines.end();

        assertThat(received).containsExactly("first");
    }

    @Test
    void a_line_over_the_cap_is_shown_by_its_beginning_and_the_next_one_whole() {
        accept("a".repeat(Lines.CAP - 1));
        accept("bc".repeat(Lines.CAP));
        accept("\nnext\n");

        assertThat(received).containsExactly("a".repeat(Lines.CAP - 1) + "b", "next");
    }

    @Test
    void a_long_line_that_comes_byte_by_byte_takes_no_longer_than_its_length() {
        byte[] line = "a".repeat(20 * Lines.CAP).getBytes(UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int at = 0; at < line.length; at++) {
                lines.accept(ByteBuffer.wrap(line, at, 1));
            }
        });
        lines.end();

        assertThat(received).containsExactly("a".repeat(Lines.CAP));
    }

    @Property(tries = 300)
    void however_the_bytes_are_cut_the_lines_are_the_same(
            @ForAll("output") byte[] bytes, @ForAll("lengths") List<Integer> lengths) {
        assertThat(cut(bytes, lengths)).isEqualTo(cut(bytes, List.of()));
    }

    private static List<String> cut(byte[] bytes, List<Integer> lengths) {
        List<String> received = new ArrayList<>();
        Lines lines = new Lines((block, from, to) -> received.addAll(lines(block, from, to)));
        int from = 0;
        for (int length : lengths) {
            int to = Math.min(bytes.length, from + length);
            lines.accept(ByteBuffer.wrap(bytes, from, to - from));
            from = to;
        }
        lines.accept(ByteBuffer.wrap(bytes, from, bytes.length - from));
        lines.end();
        return received;
    }

    @Provide
    Arbitrary<byte[]> output() {
        Arbitrary<Byte> text = Arbitraries.of((byte) '\n', (byte) '\r', (byte) 'a', (byte) 0, (byte) 0xc3);
        return Arbitraries.oneOf(text, Arbitraries.bytes()).array(byte[].class).ofMaxSize(200);
    }

    @Provide
    Arbitrary<List<Integer>> lengths() {
        return Arbitraries.integers().between(0, 20).list().ofMaxSize(30);
    }
}
