package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;

/** Builds the tree of one JSON document, on a stack of its own and as far as its allowance goes. */
final class JsonTree {

    /** More digits than that are no number that anybody measured, and take their square in time. */
    static final int MOST_DIGITS = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Allowance allowance;
    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private String remark = "";
    private int words;

    JsonTree(JsonParser parser, Allowance allowance) {
        this.parser = parser;
        this.allowance = allowance;
    }

    static JsonParser parser(String text, int from) throws IOException {
        var reader = new StringReader(text);
        reader.skip(from);
        return FACTORY.createParser(reader);
    }

    /** How many keys, texts, numbers, truths and nulls there were so far. */
    int words() {
        return words;
    }

    /** The first key that an object has twice, as a sentence's end; empty where there is none. */
    String remark() {
        return remark;
    }

    /** How far it has read. */
    JsonLocation place() {
        return parser.currentLocation();
    }

    /** Null where there is no token. */
    JsonNode read() throws IOException, DocumentException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                words++;
                continue;
            }
            JsonNode node = token.isStructEnd() ? open.pop() : node(token);
            if (!token.isStructEnd()) {
                add(node);
            }
            if (token.isStructStart()) {
                open.push((ContainerNode<?>) node);
                Allowance.enter(open.size());
            } else if (open.isEmpty()) {
                return node;
            }
        }
        return null;
    }

    private void add(JsonNode node) throws IOException, DocumentException {
        switch (open.peek()) {
            case ObjectNode object -> {
                allowance.take(Allowance.ENTRY);
                String key = parser.currentName();
                if (object.replace(key, node) != null && remark.isEmpty()) {
                    remark = "has the key '" + key + "' more than once in an object, again in line "
                            + parser.currentTokenLocation().getLineNr() + "; the last one counts";
                }
            }
            case ArrayNode array -> array.add(node);
            case null, default -> {}
        }
    }

    private JsonNode node(JsonToken token) throws IOException, DocumentException {
        switch (token) {
            case START_OBJECT -> {
                allowance.take(Allowance.OBJECT);
                return NODES.objectNode();
            }
            case START_ARRAY -> {
                allowance.take(Allowance.ARRAY);
                return NODES.arrayNode();
            }
            default -> words++;
        }
        return switch (token) {
            case VALUE_STRING -> {
                String text = parser.getText();
                allowance.take(Allowance.text(text));
                yield NODES.textNode(text);
            }
            case VALUE_NUMBER_INT -> {
                allowance.take(Allowance.VALUE);
                yield switch (parser.getNumberType()) {
                    case INT -> NODES.numberNode(parser.getIntValue());
                    case LONG -> NODES.numberNode(parser.getLongValue());
                    default -> NODES.numberNode(parser.getBigIntegerValue());
                };
            }
            case VALUE_NUMBER_FLOAT -> {
                allowance.take(Allowance.VALUE);
                yield NODES.numberNode(parser.getDoubleValue());
            }
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }
}
