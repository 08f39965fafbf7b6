package io.jobmeter.extract;

import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** The path language of every structured format. */
final class Jq {

    private static final Version VERSION = Versions.JQ_1_6;

    private Jq() {}

    static JsonQuery compile(String expression) throws BadRuleException {
        try {
            return JsonQuery.compile(expression, VERSION);
        } catch (JsonQueryException wrong) {
            throw new BadRuleException("'" + expression + "' is not a jq expression: " + Sentence.of(wrong));
        }
    }

    /** jq's built-in functions; what an expression defines itself stays its own. */
    static Scope scope() {
        return Scope.newChildScope(Builtins.SCOPE);
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
