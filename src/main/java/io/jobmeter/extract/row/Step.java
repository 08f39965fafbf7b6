package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.function.Consumer;
import net.thisptr.jackson.jq.internal.misc.JsonNodeComparator;

/**
 * A part of an expression that is evaluated here, as most of them are paths and are asked of a million rows. What would
 * be an error is not decided here: the engine is asked again then.
 */
sealed interface Step {

    /** {@code .name}. */
    record Key(String name) implements Step {}

    /** {@code .[0]}. */
    record Index(int place) implements Step {}

    /** {@code .[]}. */
    record Each() implements Step {}

    /** {@code select(...)}. */
    record Select(Test test) implements Step {}

    /** What is true or false of a value. */
    sealed interface Test {

        record And(Test one, Test other) implements Test {}

        record Or(Test one, Test other) implements Test {}

        record Holds(Operand value) implements Test {}

        /** @param sign one of jq's six */
        record Compared(Operand left, String sign, Operand right) implements Test {}
    }

    /** One value. */
    sealed interface Operand {

        record Constant(JsonNode value) implements Operand {}

        record Path(List<Step> steps) implements Operand {}
    }

    /** False where only the engine knows; what was given until then is right. */
    static boolean each(List<Step> steps, int from, JsonNode input, Consumer<JsonNode> result) {
        JsonNode node = input;
        for (int at = from; at < steps.size(); at++) {
            switch (steps.get(at)) {
                case Each _ -> {
                    return node.isContainerNode() && all(steps, at + 1, node, result);
                }
                case Select(Test test) -> {
                    Boolean holds = holds(test, node);
                    if (holds == null || !holds) {
                        return holds != null;
                    }
                }
                case Key key -> node = child(key, node);
                case Index index -> node = child(index, node);
            }
            if (node == null) {
                return false;
            }
        }
        result.accept(node);
        return true;
    }

    private static boolean all(List<Step> steps, int from, JsonNode container, Consumer<JsonNode> result) {
        for (JsonNode node : container) {
            if (!each(steps, from, node, result)) {
                return false;
            }
        }
        return true;
    }

    /** Null where only the engine knows. */
    private static JsonNode child(Key key, JsonNode node) {
        if (!node.isObject()) {
            return node.isNull() ? node : null;
        }
        JsonNode child = node.get(key.name());
        return child == null ? NullNode.getInstance() : child;
    }

    private static JsonNode child(Index index, JsonNode node) {
        if (!node.isArray()) {
            return node.isNull() ? node : null;
        }
        JsonNode child = node.get(index.place() < 0 ? node.size() + index.place() : index.place());
        return child == null ? NullNode.getInstance() : child;
    }

    private static Boolean holds(Test test, JsonNode node) {
        return switch (test) {
            case Test.And(Test one, Test other) -> {
                Boolean first = holds(one, node);
                yield first == null || !first ? first : holds(other, node);
            }
            case Test.Or(Test one, Test other) -> {
                Boolean first = holds(one, node);
                yield first == null || first ? first : holds(other, node);
            }
            case Test.Holds(Operand operand) -> {
                JsonNode value = value(operand, node);
                yield value == null ? null : !value.isNull() && !(value.isBoolean() && !value.booleanValue());
            }
            case Test.Compared(Operand left, String sign, Operand right) -> {
                JsonNode one = value(left, node);
                JsonNode other = value(right, node);
                yield one == null || other == null ? null : compared(one, sign, other);
            }
        };
    }

    private static JsonNode value(Operand operand, JsonNode node) {
        return switch (operand) {
            case Operand.Constant(JsonNode constant) -> constant;
            case Operand.Path(List<Step> steps) -> {
                JsonNode[] value = new JsonNode[1];
                yield each(steps, 0, node, found -> value[0] = found) ? value[0] : null;
            }
        };
    }

    private static boolean compared(JsonNode one, String sign, JsonNode other) {
        if (one.isTextual() && other.isTextual() && sign.equals("==")) {
            return one.textValue().equals(other.textValue());
        }
        int order = JsonNodeComparator.getInstance().compare(one, other);
        return switch (sign) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
