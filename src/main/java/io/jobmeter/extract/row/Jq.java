package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** The path language of every structured format, compiled once. */
public final class Jq {

    private static final Version VERSION = Versions.JQ_1_7;

    private final String expression;
    private final JsonQuery query;
    private final Optional<List<Step>> steps;

    private Jq(String expression, JsonQuery query, List<JqToken> tokens) {
        this.expression = expression;
        this.query = query;
        this.steps = StepReader.read(tokens);
    }

    /** @throws IllegalArgumentException where it is none, or one that cannot work, with a sentence that says why */
    public static Jq of(String expression) {
        try {
            JsonQuery query = JsonQuery.compile(expression, VERSION);
            List<JqToken> tokens = JqToken.of(expression);
            new JqNames(tokens, () -> Builtins.NAMES).check();
            return new Jq(expression, query, tokens);
        } catch (JsonQueryException wrong) {
            throw new IllegalArgumentException(refused(expression, place(wrong)), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(refused(expression, Sentence.of(wrong)), wrong);
        } catch (StackOverflowError deep) {
            throw new IllegalArgumentException("a jq expression of " + expression.length()
                    + " characters is nested too deeply to be read: make it shorter");
        }
    }

    private static String refused(String expression, String why) {
        return "'" + expression + "' is not jq: " + why;
    }

    /** The parser's words; the engine's own only repeat the expression. */
    private static String place(JsonQueryException wrong) {
        return JqTrouble.of(Sentence.of(wrong.getCause() == null ? wrong : wrong.getCause()));
    }

    /** The names that lead to the one value; empty where the expression is anything but such a path. */
    public Optional<List<String>> fields() {
        return steps.filter(all -> !all.isEmpty() && all.stream().allMatch(Step.Key.class::isInstance))
                .map(all -> all.stream().map(step -> ((Step.Key) step).name()).toList());
    }

    public void each(JsonNode input, Consumer<JsonNode> result) throws RowException {
        long[] given = new long[1];
        boolean done = steps.isPresent()
                && Step.each(steps.get(), 0, input, node -> {
                    given[0]++;
                    result.accept(node);
                });
        if (!done) {
            engine(input, given[0], result);
        }
    }

    /** @param given how many of the results are known already */
    private void engine(JsonNode input, long given, Consumer<JsonNode> result) throws RowException {
        long[] known = {given};
        try {
            query.apply(Builtins.SCOPE, input, node -> {
                if (known[0]-- <= 0) {
                    result.accept(node);
                }
            });
        } catch (JsonQueryException failure) {
            throw new RowException("could not be evaluated: " + Sentence.of(failure));
        } catch (StackOverflowError deep) {
            throw new RowException("could not be evaluated: it calls itself too often");
        } catch (OutOfMemoryError large) {
            throw new RowException("could not be evaluated: it needs more memory than there is");
        }
    }

    /** Null is as good as nothing. The engine is left at the first result: there may be no end to those after it. */
    public Optional<JsonNode> first(JsonNode input) throws RowException {
        JsonNode[] first = new JsonNode[1];
        try {
            each(input, result -> {
                first[0] = first[0] == null ? result : first[0];
                if (steps.isEmpty()) {
                    throw new Enough();
                }
            });
        } catch (Enough known) {
            // It is what was asked for.
        }
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

    /** Nobody wants a further result. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * On the JVM parsed when the first expression is evaluated; in the native executable by the image builder, which
     * spares every run of it the parsing.
     */
    private static final class Builtins {
        static final Scope SCOPE = load();
        static final Set<String> NAMES = Set.copyOf(SCOPE.getLocalFunctions().keySet());

        private static Scope load() {
            Scope scope = Scope.newEmptyScope();
            BuiltinFunctionLoader.getInstance().loadFunctions(VERSION, scope);
            return scope;
        }
    }
}
