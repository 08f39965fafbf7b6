package io.jobmeter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.RuleReader;
import io.jobmeter.extract.rule.RuleWords;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastRowsTest {

    private static final MetricWords LAST = metric("n", "$1", Map.of(), "last", "skip");

    @Test
    void the_last_match_is_enough_for_the_last_value() {
        assertThat(LastRows.willDo(List.of(rule("stdout", LAST)))).isTrue();
        assertThat(LastRows.willDo(List.of(rule("out.txt", LAST), rule("out.txt", LAST))))
                .isTrue();
        assertThat(LastRows.willDo(List.of(rule("stdout", metric("n", "$2", Map.of("kind", "plain"), "", "ignore")))))
                .isTrue();
    }

    @Test
    void metrics_of_different_groups_each_find_their_own() {
        MetricWords other = metric("m", "$2", Map.of(), "last", "skip");

        assertThat(LastRows.willDo(List.of(rule("stdout", LAST), rule("stdout", other))))
                .isTrue();
        assertThat(LastRows.willDo(List.of(rule("stdout", LAST, other)))).isTrue();
    }

    @Test
    void every_row_is_needed_where_each_makes_a_difference() {
        assertThat(List.of(
                        metric("n", "$1", Map.of(), "sum", "skip"),
                        metric("n", "$1", Map.of(), "last", "zero"),
                        metric("n", "$1", Map.of(), "last", "fail"),
                        metric("n", "$1", Map.of("kind", "$2"), "last", "skip"),
                        metric("{$2}", "$1", Map.of(), "last", "skip")))
                .allSatisfy(metric -> assertThat(LastRows.willDo(List.of(rule("stdout", LAST, metric))))
                        .isFalse());
    }

    @Test
    void of_two_streams_nobody_knows_which_ones_last_match_is_the_last() {
        assertThat(LastRows.willDo(List.of(rule("both", LAST)))).isFalse();
    }

    private static MetricWords metric(
            String name, String value, Map<String, String> labels, String aggregate, String missing) {
        return new MetricWords(
                "place",
                Optional.of(name),
                Optional.of(value),
                labels,
                Optional.empty(),
                Optional.of(aggregate).filter(word -> !word.isEmpty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(missing));
    }

    private static Rule rule(String from, MetricWords... metrics) {
        RuleWords words = new RuleWords(
                "place",
                Optional.of(from),
                Optional.of("text"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("(a)(b)"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(metrics));
        return new RuleReader((_, problem) -> {
                    throw new AssertionError(problem);
                })
                .read(words)
                .orElseThrow();
    }
}
