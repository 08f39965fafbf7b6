package io.jobmeter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.JavaTexts.Text;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JavaTextsTest {

    private static final Path FILE = Path.of("A.java");

    private static final String SOURCE = """
            @Option(names = "--a", description = {"what it (or not", "b"})
            class A {
                // "not this"
                /* "nor this" */
                char quote = '"', other = '\\'';
                String one = "it is \\"said\\"" + " by "
                        + "three";
                String two = "a" + one + "b";
                String three = say("\\u00e9 or \\\\u", "more");
                String block = \"""
                    one
                      two\""";
            }
            """;

    @Test
    void texts_that_a_plus_joins_are_one_and_others_are_not() {
        assertThat(JavaTexts.ofCode(FILE, SOURCE))
                .extracting(Text::value)
                .containsExactly("it is \"said\" by three", "a", "b", "? or \\u", "more", "one\n  two");
    }

    @Test
    void annotations_can_be_read_as_well() {
        assertThat(JavaTexts.all(FILE, SOURCE))
                .extracting(Text::value)
                .startsWith("--a", "what it (or not", "b", "it is \"said\" by three");
    }

    @Test
    void a_text_knows_its_line_and_what_it_is_handed_to() {
        assertThat(JavaTexts.ofCode(FILE, SOURCE))
                .contains(new Text(FILE, 6, "", "it is \"said\" by three"), new Text(FILE, 9, "say", "? or \\u"));
    }
}
