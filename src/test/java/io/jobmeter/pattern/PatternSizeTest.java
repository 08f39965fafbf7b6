package io.jobmeter.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((x{1000}){1000}){50}",
                "(?:(?:[^]a]{1000}){1000})",
                "(x{0,1000}){500}",
                "(x{1000,}y){101}",
                "(a(b\\)){1000}c|d{900}){100}",
                "(\\x{10FFFF}{1000}){101}",
                "(\\Q((\\E{1000}){101}",
                "([[:alpha:]]]{1000}){1000}"
            })
    void repeats_within_repeats_are_multiplied(String expression) {
        assertThat(PatternSize.problem(expression))
                .contains("it has more than 100,000 parts, with its repeats written out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p95=(?P<value>[0-9.]+)ms for \\S+",
                "x{1000}y{1000}",
                "(x{1000}){99}",
                "[{1000}{1000}{1000}]",
                "(\\d{1,3}\\.){3}\\d{1,3}",
                "a\\{1000}\\{1000}\\{1000}",
                "\\Q{1000}{1000}{1000}\\E",
                "(\\p{Lu}{2}){2}"
            })
    void what_people_write_is_fine_and_soon_compiled(String expression) {
        assertThat(PatternSize.problem(expression)).isEmpty();
        assertThat(Pattern.compile(expression).pattern()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void groups_within_groups_have_an_end(int depth) {
        assertThat(PatternSize.problem("(".repeat(depth) + "x" + ")".repeat(depth)))
                .contains("it has more than 500 groups within each other");
        assertThat(PatternSize.problem("(".repeat(500) + "x" + ")".repeat(500))).isEmpty();
    }

    @Property(tries = 1000)
    void no_text_is_too_strange(@ForAll @CharRange(from = '!', to = '~') String text) {
        assertThat(PatternSize.problem(text + "\\")).isNotNull();
    }
}
