package io.jobmeter.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.GateCase;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConditionPropertiesTest {

    private static final String METRICS = "a{x=\"1\"} 1\na{x=\"2\"} 2\nb_seconds 3\n";

    private static Gate gate(String text) {
        return Gate.of(text, text, Severity.FAIL);
    }

    @Property
    void what_was_read_is_read_again_from_its_own_text(@ForAll("conditions") String text) {
        Gate gate = gate(text);

        assertThat(gate.problem()).isEmpty();
        String shown = gate.condition().orElseThrow().toString();
        assertThat(gate(shown).condition()).hasToString("Optional[" + shown + "]");
    }

    @Property
    void a_condition_says_the_same_as_its_own_text(@ForAll("conditions") String text) {
        GateCase metrics = new GateCase(List.of(), GateCase.measured(METRICS));

        assertThat(metrics.says(gate(text).condition().orElseThrow().toString()))
                .isEqualTo(metrics.says(text));
    }

    @Property
    void a_text_is_a_condition_or_is_told_what_it_lacks(@ForAll("words") String text) {
        Gate gate = gate(text);

        assertThat(gate.condition().isPresent()).isEqualTo(gate.problem().isEmpty());
    }

    @Property
    void any_text_can_be_read_or_refused(@ForAll String text) {
        Gate gate = gate(text);

        assertThat(gate.condition().isPresent()).isEqualTo(gate.problem().isEmpty());
    }

    @Property(tries = 50)
    void depth_is_refused_and_not_fallen_into(@ForAll @IntRange(min = 250, max = 50_000) int depth) {
        for (String part : List.of("(", "-", "not ", "a > 1 and ", "a +", "sum(")) {
            assertThat(gate(part.repeat(depth) + "a > 1").problem()).contains("has more than 200 parts");
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "a",
                        "b_seconds",
                        "and",
                        "or",
                        "not",
                        "(",
                        ")",
                        "{",
                        "}",
                        ",",
                        ">",
                        "==",
                        "=",
                        "+",
                        "-",
                        "/",
                        "3",
                        "5ms",
                        "50%",
                        "any",
                        "sum",
                        "absent",
                        "count",
                        "\"x\"",
                        "'",
                        "=~",
                        "1e")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> conditions() {
        return condition(3);
    }

    private static Arbitrary<String> condition(int depth) {
        Arbitrary<String> comparison = Combinators.combine(
                        term(2), Arbitraries.of(" > ", ">=", "<", " <= ", " == ", "!="), term(1))
                .as((left, sign, right) -> left + sign + right);
        Arbitrary<String> leaf = Arbitraries.oneOf(
                comparison,
                term(1).map(term -> "all(" + term + ") > 1"),
                term(1).map(term -> "any(" + term + ") > 1"),
                Arbitraries.of("absent(a)", "absent(c)", "b_seconds > 250ms", "1m30s >= b_seconds", "count(c) == 0"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> condition(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                inner.map(condition -> "not " + condition),
                inner.map(condition -> "(" + condition + ")"),
                Combinators.combine(inner, Arbitraries.of(" and ", " or ", " AND "), inner)
                        .as((left, joint, right) -> left + joint + right));
    }

    /** Each asks for a metric. */
    private static Arbitrary<String> term(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "a", "b_seconds", "a{x=\"1\"}", "a{x!~'1|3', \"y\"=\"\"}", "sum(a)", "count(c)", "c", "\"d e\"{}");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> term(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                inner.map(term -> "-" + term),
                inner.map(term -> "(" + term + ")"),
                inner.map(term -> "max(" + term + ")"),
                inner.map(term -> "2.5 * " + term),
                Combinators.combine(
                                inner, Arbitraries.of("+", "-", "*", "/").list().ofSize(1), inner)
                        .as((left, signs, right) -> left
                                + signs.stream().map(sign -> " " + sign + " ").collect(Collectors.joining())
                                + right));
    }
}
