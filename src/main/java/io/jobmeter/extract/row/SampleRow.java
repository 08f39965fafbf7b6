package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One number of Prometheus' text. There may be thousands, most of which become metrics as they are; it is JSON only once
 * somebody asks for that.
 */
public final class SampleRow implements JsonRow {

    private static final double LARGEST_WHOLE = 1L << 53;

    private final Head head;
    private final double value;
    private JsonNode node;

    /**
     * What is said of a sample, and of a histogram.
     *
     * @param type as it is written; empty where nobody says
     */
    public record Head(String name, String type, String help, String unit, Map<String, String> labels) {

        public ObjectNode node() {
            ObjectNode node = new ObjectNode(JsonNodeFactory.instance);
            node.put("name", name);
            node.put("type", type.isEmpty() ? "untyped" : type);
            node.put("help", help);
            node.put("unit", unit);
            ObjectNode into = node.putObject("labels");
            labels.forEach(into::put);
            return node;
        }
    }

    public SampleRow(Head head, double value) {
        this.head = head;
        this.value = value;
    }

    public Head head() {
        return head;
    }

    public double value() {
        return value;
    }

    @Override
    public JsonNode node() {
        if (node == null) {
            ObjectNode whole = head.node();
            put(whole, "value", value);
            node = whole;
        }
        return node;
    }

    /** Whole numbers are shown as such. */
    public static void put(ObjectNode node, String key, double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            node.put(key, (long) value);
        } else {
            node.put(key, value);
        }
    }
}
