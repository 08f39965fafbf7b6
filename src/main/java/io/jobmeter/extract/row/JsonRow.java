package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.number.Reading;
import java.util.Optional;
import java.util.function.Consumer;

/** A row of a structured format, which expressions see as JSON. */
public interface JsonRow extends Row {

    int SHOWN = 40;

    JsonNode node();

    @Override
    default String text(Part part) throws RowException {
        if (part instanceof Part.Path path) {
            Optional<JsonNode> first = path.jq().first(node());
            return first.isPresent() ? text(first.get()) : null;
        }
        return part instanceof Part.Constant constant ? constant.text() : null;
    }

    @Override
    default void numbers(Part part, NumberReader numbers, Consumer<Reading> each) throws RowException {
        if (part instanceof Part.Path path) {
            path.jq().each(node(), result -> number(result, numbers, each));
        } else if (part instanceof Part.Constant constant) {
            each.accept(numbers.read(constant.text()));
        }
    }

    /** An empty field or attribute is how most formats say that there is none. */
    private static void number(JsonNode node, NumberReader numbers, Consumer<Reading> each) {
        if (node.isNumber()) {
            each.accept(numbers.read(node.doubleValue(), node.asText()));
        } else if (node.isTextual()) {
            if (!node.textValue().isBlank()) {
                each.accept(numbers.read(node.textValue()));
            }
        } else if (!node.isNull()) {
            each.accept(new Reading.Wrong("found " + shown(node) + ", which is not a number"));
        }
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
