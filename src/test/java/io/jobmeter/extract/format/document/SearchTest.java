package io.jobmeter.extract.format.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.TreeRow;
import io.jobmeter.extract.rule.Format.Document;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Documents among other lines, however hostile these are. */
class SearchTest {

    private static final long CAP = 64L << 20;

    /** The root, or what is wrong. */
    private static final class Found implements RowSink {

        private final List<String> all = new ArrayList<>();

        @Override
        public void row(Row row) {
            all.add(((TreeRow) row).node().toString());
        }

        @Override
        public void broken(String problem) {
            all.add("! " + problem);
        }
    }

    private static List<String> json(Document which, String text) {
        Found found = new Found();
        JsonReader reader = new JsonReader(which, found, CAP);
        reader.accept(ByteBuffer.wrap(text.getBytes(UTF_8)));
        reader.end();
        return found.all;
    }

    private static List<String> xml(Document which, String text) {
        Found found = new Found();
        XmlReader reader = new XmlReader(which, found, CAP);
        reader.accept(ByteBuffer.wrap(text.getBytes(UTF_8)));
        reader.end();
        return found.all;
    }

    private static List<String> yaml(Document which, String text) {
        Found found = new Found();
        YamlReader reader = new YamlReader(which, found, CAP);
        reader.accept(ByteBuffer.wrap(text.getBytes(UTF_8)));
        reader.end();
        return found.all;
    }

    @Test
    void many_near_documents_do_not_take_the_square_of_their_number() {
        String near = "[\n".repeat(1_000_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(json(Document.LAST, near))
                        .containsExactly("! has too many lines that look like the beginning of a document"));
    }

    @Test
    void many_near_elements_do_not_take_the_square_of_their_number() {
        String near = "<a> x\n".repeat(300_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(xml(Document.LAST, near))
                        .containsExactly("! has too many lines that look like the beginning of a document"));
    }

    @Test
    void a_hundred_megabytes_of_brackets_are_one_sentence_and_are_not_kept() {
        byte[] megabyte = "[".repeat(1 << 20).getBytes(UTF_8);
        for (Document which : Document.values()) {
            Found found = new Found();
            List<FormatReader> readers = List.of(
                    new JsonReader(which, found, CAP),
                    new YamlReader(which, found, CAP),
                    new XmlReader(which, found, CAP));
            for (FormatReader reader : readers) {
                for (int piece = 0; piece < 100; piece++) {
                    reader.accept(ByteBuffer.wrap(megabyte));
                }
                reader.end();
            }

            assertThat(found.all)
                    .hasSize(3)
                    .allMatch(
                            "! cannot read a document of more than 67108864 bytes: --max-document allows more"::equals);
        }
    }

    @Test
    void megabytes_of_brackets_under_the_cap_are_one_sentence() {
        String brackets = "[".repeat(8 << 20);
        String deep = "! cannot read a document that is nested more than 1000 deep";

        assertThat(json(Document.ONLY, brackets)).containsExactly(deep);
        assertThat(yaml(Document.ONLY, brackets)).containsExactly(deep);
        assertThat(json(Document.LAST, brackets)).containsExactly("! found no JSON document");
    }

    @Test
    void a_document_whose_tree_would_be_many_times_its_text_is_refused() {
        Found found = new Found();
        for (FormatReader reader :
                List.of(new JsonReader(Document.ONLY, found, 1 << 20), new YamlReader(Document.ONLY, found, 1 << 20))) {
            reader.accept(ByteBuffer.wrap(("[" + "{},".repeat(300_000) + "{}]").getBytes(UTF_8)));
            reader.end();
        }

        assertThat(found.all)
                .hasSize(2)
                .allMatch("! cannot hold a document that needs more than 8 MiB of memory"::equals);
    }

    @Test
    void a_document_behind_deep_noise_is_found() {
        assertThat(json(Document.LAST, "[".repeat(5000) + "\n{\"n\": 1}\n")).containsExactly("{\"n\":1}");
    }

    @Test
    void only_an_object_may_be_followed_by_words() {
        assertThat(json(Document.FIRST, "[7] of 9\n{\"n\": 1} and so on")).containsExactly("{\"n\":1}");
        assertThat(json(Document.FIRST, "[\n7]done")).containsExactly("[7]");
    }

    @Test
    void what_is_no_letter_among_other_lines_does_not_matter() {
        Found found = new Found();
        JsonReader reader = new JsonReader(Document.LAST, found, CAP);
        reader.accept(ByteBuffer.wrap(new byte[] {(byte) 0xE9, (byte) 0xFF, '\n', '{', '}', '\n'}));
        reader.end();

        assertThat(found.all).containsExactly("{}");
    }

    @Property(tries = 500)
    void whatever_stands_around_there_is_an_answer(
            @ForAll
                    @Chars({'{', '}', '[', ']', '"', ',', ':', '1', 'a', ' ', '\n', '<', '>', '/', '-'})
                    @StringLength(max = 60)
                    String text) {
        for (Document which : Document.values()) {
            assertThatCode(() -> {
                        assertThat(json(which, text)).isNotEmpty();
                        assertThat(xml(which, text)).isNotEmpty();
                        assertThat(yaml(which, text)).isNotEmpty();
                    })
                    .doesNotThrowAnyException();
        }
    }
}
