package io.jobmeter.extract.format.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.jobmeter.testing.Read;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "answer is ([0-9]+)~'answer is '",
                "p95=([0-9.]+)ms, max~ms, max",
                "a+bcd~bcd",
                "abcd?ef~abc",
                "abcd*~abc",
                "abx{0,1}cdef~cdef",
                "1\\.5\\s+ms per~ms per",
                "(optional)?needed~needed",
                "[^)]+ ms~' ms'",
                "größe ([0-9]+)~'größe '",
                "^total$~total"
            })
    void what_every_match_contains_is_told(String expression, String literal) {
        assertThat(Literal.of(expression)).hasToString(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a|b", "(?i)abc", "\\x41bc", "\\pNabc", "\\Qa.b\\E", "[[:alpha:]]abc", "[]a]bc", "(abc)", "a?"})
    void where_nothing_is_sure_there_is_none(String expression) {
        assertThat(Literal.of(expression).isEmpty()).isTrue();
    }

    @Property(tries = 2000)
    void it_is_found_where_it_last_begins_in_a_part_of_the_text(
            @ForAll("words") String word, @ForAll("outputs") String text, @ForAll("outputs") String around) {
        int place = text.lastIndexOf(word);
        int from = around.length();

        assertThat(Literal.of(word).lastIn((around + text + around).getBytes(UTF_8), from, from + text.length()))
                .isEqualTo(place < 0 ? -1 : from + place);
    }

    @Property(tries = 2000)
    void it_is_found_where_it_first_begins_in_a_part_of_the_text(
            @ForAll("words") String word, @ForAll("outputs") String text, @ForAll("outputs") String around) {
        int place = text.indexOf(word);
        int from = around.length();

        assertThat(Literal.of(word).firstIn((around + text + around).getBytes(UTF_8), from, from + text.length()))
                .isEqualTo(place < 0 ? -1 : from + place);
    }

    @Test
    void a_long_one_is_found_too() {
        String word = "ab".repeat(100);

        assertThat(Literal.of(word).lastIn(("x" + word + "b").getBytes(UTF_8), 0, 202))
                .isEqualTo(1);
        assertThat(Literal.of(word).firstIn(("x" + word + "b").getBytes(UTF_8), 0, 202))
                .isEqualTo(1);
    }

    @Property(tries = 2000)
    void a_rule_finds_the_same_as_its_expression_asked_line_by_line(
            @ForAll("expressions") String expression, @ForAll("outputs") String output) {
        String last = lastByLine(Pattern.compile(expression), output);
        List<String> found = Read.text(output, "n=regex:" + expression);

        assertThat(found.getFirst().startsWith("n ")).isEqualTo(last != null);
        if (last != null) {
            assertThat(found)
                    .containsExactly(
                            "n " + new BigDecimal(last).stripTrailingZeros().toPlainString());
        }
    }

    private static String lastByLine(Pattern pattern, String output) {
        String last = null;
        for (String line : output.split("[\n\r]")) {
            var matcher = pattern.matcher(line);
            while (matcher.find()) {
                last = matcher.group(1) == null ? last : matcher.group(1);
            }
        }
        return last;
    }

    @Provide
    Arbitrary<String> expressions() {
        List<String> parts = List.of("a", "ab", "b+", "a?", "a*", "[ab]", "\\s", ".", "^", "$", "(?:ab)?", "=", "b{2}");
        Arbitrary<String> around = Arbitraries.of(parts).list().ofMaxSize(3).map(list -> String.join("", list));
        return around.flatMap(before -> around.map(after -> before + "([0-9]+)" + after));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("ab=1 ").ofMinLength(1).ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> outputs() {
        return Arbitraries.strings().withChars("ab=1 \n\r").ofMaxLength(150);
    }
}
