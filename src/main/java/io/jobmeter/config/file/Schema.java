package io.jobmeter.config.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shape of a configuration as the JSON Schema has it, which editors and people read as well. */
public final class Schema {

    private static final String RESOURCE = "/jobmeter.schema.json";

    /** Made by the image builder for the native executable. */
    static final Shape.Fields FILE = (Shape.Fields) new Schema(tree()).shape();

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    private static JsonNode tree() {
        try (InputStream stream = Schema.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Shape shape() {
        return shape(root);
    }

    private Shape shape(JsonNode node) {
        if (node.has("$ref")) {
            return shape(root.at(node.get("$ref").asText().substring(1)));
        }
        return switch (node.path("type").asText()) {
            case "array" -> new Shape.Items(shape(node.get("items")));
            case "object" -> new Shape.Fields(known(node.path("properties")), others(node.get("additionalProperties")));
            default -> new Shape.Scalar(words(node.path("enum")), mayBeEmpty(node));
        };
    }

    private Map<String, Shape> known(JsonNode properties) {
        Map<String, Shape> known = new TreeMap<>();
        properties.properties().forEach(property -> known.put(property.getKey(), shape(property.getValue())));
        return known;
    }

    private Optional<Shape> others(JsonNode additional) {
        return additional.isObject() ? Optional.of(shape(additional)) : Optional.empty();
    }

    private static boolean mayBeEmpty(JsonNode node) {
        return Stream.of("enum", "pattern", "minLength").noneMatch(node::has);
    }

    private static Set<String> words(JsonNode all) {
        Set<String> words = new LinkedHashSet<>();
        all.forEach(word -> words.add(word.asText()));
        return words;
    }
}
