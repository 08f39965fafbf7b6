package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.number.Reading;
import java.util.Optional;
import java.util.function.Consumer;

/** A row of a structured format, as JSON. */
public record TreeRow(JsonNode node) implements Row {

    private static final int SHOWN = 40;

    @Override
    public Optional<String> text(Part part) throws RowException {
        return switch (part) {
            case Part.Constant constant -> Optional.of(constant.text());
            case Part.Path path -> path.jq().first(node).map(TreeRow::text);
            case Part.Group _ -> Optional.empty();
        };
    }

    @Override
    public void numbers(Part part, NumberReader numbers, Consumer<Reading> each) throws RowException {
        switch (part) {
            case Part.Constant constant -> each.accept(numbers.read(constant.text()));
            case Part.Path path -> path.jq().each(node, result -> number(result, numbers, each));
            case Part.Group _ -> {}
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
