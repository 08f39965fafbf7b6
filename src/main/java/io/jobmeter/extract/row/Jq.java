package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** The path language of every structured format, compiled once. */
public final class Jq {

    private static final Version VERSION = Versions.JQ_1_6;

    private final String expression;
    private final JsonQuery query;

    private Jq(String expression, JsonQuery query) {
        this.expression = expression;
        this.query = query;
    }

    /** @throws IllegalArgumentException where it is none, with a sentence that says why */
    public static Jq of(String expression) {
        try {
            return new Jq(expression, JsonQuery.compile(expression, VERSION));
        } catch (JsonQueryException wrong) {
            throw new IllegalArgumentException(
                    "'" + expression + "' is not a jq expression: " + Sentence.of(wrong), wrong);
        }
    }

    public void each(JsonNode input, Consumer<JsonNode> result) throws RowException {
        try {
            query.apply(Scope.newChildScope(Builtins.SCOPE), input, result::accept);
        } catch (JsonQueryException | StackOverflowError failure) {
            throw new RowException("could not be evaluated: " + Sentence.of(failure));
        }
    }

    /** Null is as good as nothing. */
    public Optional<JsonNode> first(JsonNode input) throws RowException {
        JsonNode[] first = new JsonNode[1];
        each(input, result -> first[0] = first[0] == null ? result : first[0]);
        return Optional.ofNullable(first[0]).filter(node -> !node.isNull());
    }

    /** As it was written. */
    @Override
    public String toString() {
        return expression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Jq jq && expression.equals(jq.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /**
     * On the JVM parsed when the first expression is evaluated; in the native executable by the image builder, which
     * spares every run of it the parsing.
     */
    private static final class Builtins {
        static final Scope SCOPE = load();

        private static Scope load() {
            Scope scope = Scope.newEmptyScope();
            BuiltinFunctionLoader.getInstance().loadFunctions(VERSION, scope);
            return scope;
        }
    }
}
