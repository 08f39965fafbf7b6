package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What regular expressions and jq are made of means something to other readers of configuration as well. */
class LiteralYamlTest {

    private static final String WILD = "${x}$1 $value \\d\\, a,b # c \\\\ {.x}_y [0] \"q\" 'p' \\";

    private JobFile.Extract entry(String... lines) {
        String yaml = "extract:\n  - format: text\n" + String.join("\n", lines);
        Problems problems = new Problems();
        JobFile file = new JobFileText(problems).read("file", yaml).orElseThrow();
        assertThat(problems.list()).isEmpty();
        return file.extract().getFirst();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Test
    void expressions_stay_as_they_are_written() {
        JobFile.Extract entry = entry(
                "    match: " + quoted(WILD),
                "    rows: " + quoted(WILD),
                "    delimiter: ','",
                "    metrics:",
                "      - {name: a, value: " + quoted(WILD) + ", labels: {plain: " + quoted(WILD) + "}}");

        assertThat(entry.match()).contains(WILD);
        assertThat(entry.rows()).contains(WILD);
        assertThat(entry.delimiter()).contains(",");
        assertThat(entry.metrics().getFirst().value()).contains(WILD);
        assertThat(entry.metrics().getFirst().labels()).containsEntry("plain", WILD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "010", "0x1F", "1e3", "1_000", "2020-01-01", "12:30", "true", ".5", "=", "+1"})
    void a_plain_word_is_what_it_looks_like(String word) {
        Problems problems = new Problems();
        JobFile file = new JobFileText(problems)
                .read("file", "labels: {a: " + word + "}")
                .orElseThrow();

        assertThat(file.labels()).containsEntry("a", word);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_block_of_text_keeps_its_lines() {
        assertThat(entry("    rows: |", "      .a[] # all", "      | select(.b == \"$c\")", "")
                        .rows())
                .contains(".a[] # all\n| select(.b == \"$c\")\n");
    }

    @Test
    void lists_keep_their_entries_whatever_they_hold() {
        JobFile.Extract entry = entry(
                "    columns: [plain, 'a,b', 'c\\d', '${x}', ' spaced ', \"e\\\\,f\"]",
                "    metrics:",
                "      - {name: a, buckets: [10, 50, 0.5, 1e3]}");

        assertThat(entry.columns()).contains(List.of("plain", "a,b", "c\\d", "${x}", " spaced ", "e\\,f"));
        assertThat(entry.metrics().getFirst().buckets()).contains(List.of("10", "50", "0.5", "1e3"));
    }

    @Test
    void lists_that_are_not_there_are_none() {
        JobFile.Extract entry = entry("    columns: []", "    metrics: [{name: a}]");

        assertThat(entry.columns().orElse(List.of())).isEmpty();
        assertThat(entry.metrics().getFirst().buckets()).isEmpty();
    }

    @Test
    void more_than_ten_entries_stay_in_order() {
        assertThat(entry("    columns: [a, b, c, d, e, f, g, h, i, j, k, l]").columns())
                .contains(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"));
    }

    @Test
    void a_labels_name_may_hold_anything() {
        JobFile.Extract entry = entry(
                "    metrics:",
                "      - name: a",
                "        labels:",
                "          plain: $a",
                "          dotted.name: $b",
                "          two words: $c",
                "          'a\"quote': $d",
                "          'both.\"x\"': $e",
                "          \"single'.quote\": $f",
                "          'back\\slash': $g",
                "          'list[0]': $h",
                "          7: $i");

        assertThat(entry.metrics().getFirst().labels())
                .containsOnlyKeys(
                        "plain",
                        "dotted.name",
                        "two words",
                        "a\"quote",
                        "both.\"x\"",
                        "single'.quote",
                        "back\\slash",
                        "list[0]",
                        "7")
                .containsEntry("both.\"x\"", "$e");
    }
}
