package io.jobmeter.extract;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.JsonRow;
import io.jobmeter.extract.row.MatchRow;
import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Rule;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A look at the beginning of what a rule reads, for the person who writes the rule. */
public final class Glimpse implements RowSink {

    private static final int KEYS = 30;
    private static final int MOST_SERIES = 1000;

    /** Of formats that have a row in every line, so much is enough to see one. */
    private static final int LINES = 256 * 1024;

    private final Rule rule;
    private JsonNode first;
    private JsonNode row;
    private String match;

    private Glimpse(Rule rule) {
        this.rule = rule;
    }

    /** @param head the beginning of a source */
    public static Glimpse of(Rule rule, byte[] head) {
        Glimpse glimpse = new Glimpse(rule);
        FormatReader reader = Readers.of(rule.format(), glimpse, Demand.ALL, Math.max(1, head.length), MOST_SERIES);
        boolean whole = switch (rule.format()) {
            case Format.Json _, Format.Yaml _, Format.Xml _ -> true;
            default -> false;
        };
        reader.accept(ByteBuffer.wrap(head, 0, whole ? head.length : Math.min(head.length, LINES)));
        reader.end();
        return glimpse;
    }

    /** The first row of the rule, as text. */
    public Optional<String> row() {
        return match != null ? Optional.of(match) : Optional.ofNullable(row).map(JsonNode::toString);
    }

    /** What is there for an expression to name; empty where the format has no names, or nothing could be read. */
    public Optional<String> keys() {
        if (row != null) {
            return Optional.of(rule.rows().isPresent() ? "row 1 " + described(row, "key") : described(row));
        }
        return Optional.ofNullable(first).map(this::described);
    }

    @Override
    public void row(Row found) {
        try {
            if (found instanceof MatchRow) {
                match = match == null ? found.text(new Part.Group(0)) : match;
            } else if (found instanceof JsonRow json && first == null) {
                JsonNode node = json.node();
                first = node;
                row = rule.rows().isPresent() ? rule.rows().get().first(node).orElse(null) : node;
            }
        } catch (RowException failure) {
            // The rule says so itself.
        }
    }

    @Override
    public void broken(String problem) {
        // The rule says so itself.
    }

    private String unit() {
        return switch (rule.format()) {
            case Format.Ndjson _, Format.Logfmt _ -> "the first line";
            case Format.Csv _ -> "the first record";
            case Format.Prometheus _ -> "the first sample";
            default -> "the document";
        };
    }

    private String described(JsonNode node) {
        return unit() + " " + described(node, rule.format() instanceof Format.Csv ? "column" : "key");
    }

    private static String described(JsonNode node, String word) {
        if (node.isObject()) {
            return node.isEmpty()
                    ? "has no " + word + "s"
                    : "has the " + word + (node.size() == 1 ? " " : "s ") + keys(node);
        }
        if (node.isArray()) {
            return "is a list of " + node.size()
                    + (node.isEmpty() ? "" : "; its first entry " + described(node.get(0), word));
        }
        return "is " + node;
    }

    private static String keys(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        String keys =
                StreamSupport.stream(names.spliterator(), false).limit(KEYS).collect(Collectors.joining(", "));
        return node.size() > KEYS ? keys + " and " + (node.size() - KEYS) + " more" : keys;
    }
}
