package io.jobmeter.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spelling that docs/numbers.md promises. */
class SpellingsTest {

    static Stream<Spelling> spellings() throws IOException {
        return Spelling.all().stream();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void a_spelling_is_read_as_the_page_says(Spelling spelling) {
        NumberReader reader = NumberReader.of(spelling.unit(), spelling.valueUnit());

        assertThat(reader.read(Spelling.unescaped(spelling.text()))).isEqualTo(spelling.expected());
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void the_bytes_of_a_spelling_in_the_middle_of_a_line_are_read_alike(Spelling spelling) {
        NumberReader reader = NumberReader.of(spelling.unit(), spelling.valueUnit());
        byte[] bytes = Spelling.unescaped(spelling.text()).getBytes(StandardCharsets.UTF_8);
        byte[] line = ("1" + new String(bytes, StandardCharsets.UTF_8) + "2").getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(line, 1, line.length - 1))
                .isEqualTo(reader.read(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void the_page_shows_the_spellings_and_no_others() throws IOException {
        List<String> shown = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(Path.of("docs/numbers.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| ") && !line.startsWith("| text |")) {
                shown.add(section + " " + line);
            }
        }

        assertThat(shown)
                .containsExactlyElementsOf(spellings()
                        .map(spelling -> spelling.section() + " " + spelling.row())
                        .toList());
    }
}
