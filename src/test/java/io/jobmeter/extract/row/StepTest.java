package io.jobmeter.extract.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** What is evaluated here is the same, errors included, as what the engine makes of it. */
class StepTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Scope SCOPE = Scope.newEmptyScope();

    static {
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_7, SCOPE);
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void a_path_gives_what_the_engine_gives(@ForAll("trees") JsonNode tree, @ForAll("expressions") String expression) {
        assertThat(StepReader.read(JqToken.of(expression))).isPresent();
        assertThat(here(expression, tree)).isEqualTo(there(expression, tree));
    }

    private static List<String> here(String expression, JsonNode tree) {
        List<String> found = new ArrayList<>();
        try {
            Jq.of(expression).each(tree, node -> found.add(node.toString()));
        } catch (RowException failure) {
            found.add(failure.getMessage());
        }
        return found;
    }

    private static List<String> there(String expression, JsonNode tree) {
        List<String> found = new ArrayList<>();
        try {
            JsonQuery.compile(expression, Versions.JQ_1_7).apply(SCOPE, tree, node -> found.add(node.toString()));
        } catch (JsonQueryException failure) {
            found.add("could not be evaluated: " + Sentence.of(failure));
        }
        return found;
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaves = Arbitraries.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.booleanNode(false),
                NODES.numberNode(1),
                NODES.numberNode(1.0),
                NODES.numberNode(-2L),
                NODES.numberNode(Double.NaN),
                NODES.textNode("a"),
                NODES.textNode(""));
        Arbitrary<JsonNode> trees = leaves;
        for (int depth = 0; depth < 3; depth++) {
            trees = Arbitraries.oneOf(leaves, containers(trees), containers(trees));
        }
        return trees;
    }

    private static Arbitrary<JsonNode> containers(Arbitrary<JsonNode> trees) {
        Arbitrary<JsonNode> arrays =
                trees.list().ofMaxSize(3).map(list -> NODES.arrayNode().addAll(list));
        return Arbitraries.oneOf(
                arrays,
                Arbitraries.maps(Arbitraries.of("a", "b", "c d"), trees)
                        .ofMaxSize(3)
                        .map(map -> NODES.objectNode().setAll(map)));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.oneOf(paths(true), selects())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> String.join(" | ", all));
    }

    private static Arbitrary<String> paths(boolean each) {
        Arbitrary<String> first =
                Arbitraries.of(".", ".a", ".b", ".\"c d\"", ".[0]", ".[-1]", ".[\"a\"]", each ? ".[]" : ".a");
        Arbitrary<String> more = Arbitraries.of(".a", ".\"b\"", "[0]", "[-2]", "[\"c d\"]", each ? "[]" : ".b");
        return first.flatMap(begin ->
                more.list().ofMaxSize(2).map(end -> begin.equals(".") ? begin : begin + String.join("", end)));
    }

    private static Arbitrary<String> selects() {
        Arbitrary<String> constants = Arbitraries.of("\"a\"", "\"\"", "1", "0", "true", "false", "null");
        Arbitrary<String> operands = Arbitraries.oneOf(paths(false), constants);
        Arbitrary<String> tests = Arbitraries.oneOf(
                operands,
                operands.flatMap(left -> Arbitraries.of("==", "!=", "<", "<=", ">", ">=")
                        .flatMap(sign -> operands.map(right -> left + " " + sign + " " + right))));
        return tests.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(all -> Arbitraries.of(" and ", " or ").map(word -> "select(" + String.join(word, all) + ")"));
    }
}
