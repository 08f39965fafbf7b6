package io.jobmeter.extract.format.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StraightMatcherTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finished in ([0-9.]+) ms",
                "p95=(?<value>[0-9.]+)ms for (?P<endpoint>\\S+)",
                "^(\\d+) requests? in (\\w+)$",
                "\"([^\"]+)\": ([^,}]*)",
                "Größe: (-?[\\d.]+) µs"
            })
    void what_most_rules_are_made_of_is_straight(String expression) {
        assertThat(StraightScan.of(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b",
                "(?i)a",
                "a*",
                "(a)+",
                "a+?",
                "a{2}",
                "a+a",
                "a*ab",
                ".*x",
                ".",
                "[é]",
                "é+",
                "[[:alpha:]]+",
                "\\bx",
                "(",
                "[a",
                "[]a]",
                "a**",
                "x^",
                "\\pL",
                "\\x41"
            })
    void what_could_be_matched_in_two_ways_or_is_not_understood_is_the_engines(String expression) {
        assertThat(StraightScan.of(expression)).isEmpty();
    }

    @Property(tries = 20_000)
    void it_finds_what_the_engine_finds(@ForAll("expressions") String expression, @ForAll("lines") String line) {
        Pattern pattern = Pattern.compile(expression);
        StraightScan.of(expression).ifPresent(straight -> {
            LineMatcher matcher = new StraightMatcher(straight, new EngineMatcher(pattern));

            assertThat(straight.groups()).isEqualTo(pattern.groupCount() + 1);
            assertThat(matches(matcher, line, pattern.groupCount()))
                    .isEqualTo(matches(new EngineMatcher(pattern), line, pattern.groupCount()));
        });
    }

    @Test
    void a_row_that_is_empty_in_one_place_may_begin_in_the_next() {
        LineMatcher matcher =
                new StraightMatcher(StraightScan.of("=*a7").orElseThrow(), new EngineMatcher(Pattern.compile("=*a7")));

        assertThat(matches(matcher, "a=a7", 0)).isEqualTo(List.of("1-4"));
    }

    @Test
    void starting_again_and_again_takes_no_longer_than_the_engine() {
        String expression = "ab[a-z]+(=)";
        String line = "ab".repeat(30_000) + "=";
        LineMatcher matcher = new StraightMatcher(
                StraightScan.of(expression).orElseThrow(), new EngineMatcher(Pattern.compile(expression)));

        assertThat(matches(matcher, "x=ab=" + line, 1)).isEqualTo(List.of("5-60006 60005-60006"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(matches(matcher, "ab".repeat(30_000), 1)).isEmpty());
    }

    @Test
    void bytes_that_are_no_text_count_each_for_itself() {
        LineMatcher matcher = LineMatcher.of(Pattern.compile("n=([0-9]+)"));
        byte[] line = "\u00c3n=5\u00e9n=6\u00ff\u0000n=7\u00f0".getBytes(ISO_8859_1);

        matcher.over(line, 0, line.length);
        List<Integer> starts = new ArrayList<>();
        while (matcher.find()) {
            starts.add(matcher.start(1));
        }

        assertThat(starts).containsExactly(3, 7, 12);
    }

    /** In a part of an array, as lines are. */
    private static List<String> matches(LineMatcher matcher, String line, int groups) {
        byte[] text = line.getBytes(UTF_8);
        byte[] around = ("7=ab" + line + "ab=7").getBytes(UTF_8);
        matcher.over(around, 4, 4 + text.length);
        List<String> matches = new ArrayList<>();
        while (matcher.find()) {
            int shift = matcher.bytes() == around ? 4 : 0;
            StringBuilder places = new StringBuilder();
            for (int group = 0; group <= groups; group++) {
                places.append(matcher.start(group) - shift)
                        .append('-')
                        .append(matcher.end(group) - shift)
                        .append(' ');
            }
            matches.add(places.toString().strip());
        }
        return matches;
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> atom = Arbitraries.of(
                "a", "b", "=", "é", "7", "ab", "[0-9]", "[ab]", "[^=]", "[^ab7]", "\\d", "\\w", "\\s", "\\S", "\\.",
                ".", "[\\w-]");
        Arbitrary<String> piece =
                Arbitraries.of("", "", "+", "+", "*", "?").flatMap(sign -> atom.map(text -> text + sign));
        Arbitrary<String> pieces = piece.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join("", list));
        Arbitrary<String> part = Arbitraries.oneOf(
                pieces, pieces.map(text -> "(" + text + ")"), pieces.map(text -> "(?<n>" + text + ")"));
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(list -> Arbitraries.of("", "", "", "^")
                        .flatMap(begin -> Arbitraries.of("", "", "", "$")
                                .map(end -> begin + named(String.join("", list)) + end)));
    }

    private static String named(String expression) {
        String named = expression;
        for (int number = 0; named.contains("<n>"); number++) {
            named = named.replaceFirst("<n>", "<n" + number + ">");
        }
        return named;
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("ab=7 .é\u20ac").ofMaxLength(30);
    }
}
