package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the tree of one YAML document from a parser's events. What an alias stands for is counted each time. */
final class YamlTree {

    private static final String CORE = "tag:yaml.org,2002:";

    /** @param before what the allowance had given when it began */
    private record Open(ContainerNode<?> node, String anchor, long before, List<JsonNode> merged) {}

    private record Anchored(JsonNode node, long size) {}

    /** @param merges whether it is {@code <<}, which takes other mappings' entries over */
    private record Key(String name, boolean merges) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Parser parser;
    private final Allowance allowance;
    private final int linesBefore;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Key> keys = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private boolean keyIsNext;
    private String remark = "";

    /** @param parser at the first event inside of a document */
    YamlTree(Parser parser, Allowance allowance, int linesBefore) {
        this.parser = parser;
        this.allowance = allowance;
        this.linesBefore = linesBefore;
    }

    /** The first key that a mapping has twice, as a sentence's end; empty where there is none. */
    String remark() {
        return remark;
    }

    JsonNode read() throws DocumentException {
        while (true) {
            Event event = parser.getEvent();
            JsonNode done = null;
            switch (event) {
                case CollectionStartEvent start -> open(start);
                case ScalarEvent scalar when keyIsNext -> key(scalar);
                case AliasEvent alias when keyIsNext -> throw at(event, "has an alias for a key");
                case ScalarEvent scalar -> done = anchored(scalar.getAnchor(), scalar(scalar), allowance.taken());
                case AliasEvent alias -> done = alias(alias);
                default -> done = closed();
            }
            if (done != null) {
                if (open.isEmpty()) {
                    return done;
                }
                add(done, event);
            }
        }
    }

    private void open(CollectionStartEvent start) throws DocumentException {
        boolean mapping = start.is(Event.ID.MappingStart);
        refuse(start, start.getTag(), mapping ? "map" : "seq");
        if (keyIsNext) {
            throw at(start, "has a key that is not a plain word");
        }
        long before = allowance.taken();
        allowance.take(mapping ? Allowance.OBJECT : Allowance.ARRAY);
        open.push(new Open(
                mapping ? NODES.objectNode() : NODES.arrayNode(), start.getAnchor(), before, new ArrayList<>(0)));
        Allowance.enter(open.size());
        if (start.getAnchor() != null) {
            anchors.remove(start.getAnchor());
        }
        keyIsNext = mapping;
    }

    private JsonNode closed() throws DocumentException {
        Open done = open.pop();
        for (JsonNode merged : done.merged()) {
            for (Map.Entry<String, JsonNode> entry : merged.properties()) {
                ObjectNode object = (ObjectNode) done.node();
                if (!object.has(entry.getKey())) {
                    allowance.take(Allowance.ENTRY);
                    object.set(entry.getKey(), entry.getValue());
                }
            }
        }
        return anchored(done.anchor(), done.node(), done.before());
    }

    private void key(ScalarEvent scalar) throws DocumentException {
        refuse(scalar, scalar.getTag(), "str", "int", "float", "bool", "null", "timestamp", "merge");
        allowance.take(Allowance.text(scalar.getValue()));
        keys.push(new Key(scalar.getValue(), scalar.getValue().equals("<<") && scalar.isPlain()));
        keyIsNext = false;
    }

    private void add(JsonNode value, Event event) throws DocumentException {
        if (open.peek().node() instanceof ArrayNode array) {
            allowance.take(Integer.BYTES);
            array.add(value);
            keyIsNext = false;
            return;
        }
        Key key = keys.pop();
        keyIsNext = true;
        if (key.merges()) {
            merge(value, event);
        } else if (((ObjectNode) open.peek().node()).replace(key.name(), value) != null && remark.isEmpty()) {
            remark = "has the key '" + key.name() + "' more than once in a mapping, again in line " + line(event)
                    + "; the last one counts";
        }
    }

    private void merge(JsonNode value, Event event) throws DocumentException {
        Iterable<JsonNode> all = value.isArray() ? value : List.of(value);
        for (JsonNode one : all) {
            if (!one.isObject()) {
                throw at(event, "merges what is not a mapping");
            }
            open.peek().merged().add(one);
        }
    }

    private JsonNode scalar(ScalarEvent scalar) throws DocumentException {
        String text = scalar.getValue();
        String tag = scalar.getTag();
        refuse(scalar, tag, "str", "int", "float", "bool", "null", "timestamp", "binary");
        allowance.take(Allowance.text(text));
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        boolean told = tag != null && !tag.equals("!");
        boolean typed = told ? List.of("int", "float", "bool", "null").contains(tag.substring(CORE.length())) : plain;
        return typed && !"!".equals(tag) ? YamlScalar.of(text) : NODES.textNode(text);
    }

    private JsonNode anchored(String anchor, JsonNode node, long before) {
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, Allowance.VALUE + allowance.taken() - before));
        }
        return node;
    }

    private JsonNode alias(AliasEvent alias) throws DocumentException {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw at(alias, "has the alias '*" + alias.getAnchor() + "' for what is not there, or not whole yet");
        }
        allowance.take(anchored.size());
        return anchored.node();
    }

    /** Any other tag asks for something to be made of the value. */
    private void refuse(Event event, String tag, String... known) throws DocumentException {
        boolean fine = tag == null
                || tag.equals("!")
                || tag.startsWith(CORE) && List.of(known).contains(tag.substring(CORE.length()));
        if (!fine) {
            throw at(event, "has the tag '" + tag.replace(CORE, "!!") + "', and tags are refused");
        }
    }

    private DocumentException at(Event event, String problem) {
        return new DocumentException(problem + ", in line " + line(event));
    }

    private int line(Event event) {
        Mark mark = event.getStartMark();
        return linesBefore + mark.getLine() + 1;
    }
}
