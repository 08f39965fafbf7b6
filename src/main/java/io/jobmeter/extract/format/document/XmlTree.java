package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Builds the tree of one XML document. The root stands under its name; its attributes are texts under theirs, and its
 * child elements are arrays, however many there are: one path fits one test case and a thousand. Text beside attributes
 * or children is {@code #text}; an element that has nothing but text is that text. Names are without their prefixes. An
 * attribute with the name of a child has an {@code @} before its own.
 */
final class XmlTree {

    private static final String TEXT = "#text";

    /** An element that is not over. */
    private record Open(String name, ObjectNode node, StringBuilder text) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final XMLStreamReader reader;
    private final Allowance allowance;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    XmlTree(XMLStreamReader reader, Allowance allowance) {
        this.reader = reader;
        this.allowance = allowance;
    }

    /** Whether it has elements, and its root no words beside them, as {@code <main> Starting...} in a log has. */
    boolean isReport() {
        return elements > 0
                && (open.isEmpty() || open.peekLast().text().toString().isBlank());
    }

    /** Reads to the end of the root. */
    JsonNode read() throws XMLStreamException, DocumentException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> {
                    Open done = open.pop();
                    elements++;
                    if (open.isEmpty()) {
                        return NODES.objectNode().set(done.name(), value(done));
                    }
                    add(open.peek().node(), done.name(), value(done));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    allowance.take(reader.getTextLength());
                    open.peek()
                            .text()
                            .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                default -> {}
            }
        }
    }

    private void open() throws DocumentException {
        allowance.take(Allowance.OBJECT);
        ObjectNode node = NODES.objectNode();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String name = reader.getAttributeLocalName(at);
            String value = reader.getAttributeValue(at);
            String prefix = reader.getAttributePrefix(at);
            allowance.take(Allowance.ENTRY + Allowance.text(value));
            if (prefix == null || prefix.isEmpty() || !node.has(name)) {
                node.put(name, value);
            }
        }
        open.push(new Open(reader.getLocalName(), node, new StringBuilder(0)));
        Allowance.enter(open.size());
    }

    private void add(ObjectNode parent, String name, JsonNode value) throws DocumentException {
        if (parent.get(name) instanceof ArrayNode array) {
            array.add(value);
            return;
        }
        allowance.take(Allowance.ENTRY + Allowance.ARRAY);
        JsonNode attribute = parent.get(name);
        if (attribute != null) {
            parent.set("@" + name, attribute);
        }
        parent.set(name, NODES.arrayNode(1).add(value));
    }

    private static JsonNode value(Open element) {
        String text = element.text().toString().strip();
        if (text.isEmpty()) {
            return element.node();
        } else if (element.node().isEmpty()) {
            return NODES.textNode(text);
        }
        return element.node().put(TEXT, text);
    }
}
