package io.jobmeter.extract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** A stream that is one JSON document, held until it is whole. */
final class JsonReader implements FormatReader {

    private static final int CAP = 64 * 1024 * 1024;

    private final List<Rule.Json> rules;
    private final int cap;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private boolean tooLong;

    JsonReader(List<Rule.Json> rules) {
        this(rules, CAP);
    }

    JsonReader(List<Rule.Json> rules, int cap) {
        this.rules = rules;
        this.cap = cap;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        if (tooLong || document.size() + bytes.remaining() > cap) {
            tooLong = true;
            document.reset();
            return;
        }
        document.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public List<Finding> finish() {
        if (tooLong) {
            return all(rule -> Finding.nothing(rule, "cannot read a document of more than " + cap + " bytes"));
        }
        JsonMapper mapper = new JsonMapper();
        try (JsonParser parser = mapper.createParser(document.toByteArray())) {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null) {
                return all(rule -> Finding.nothing(rule, "found no JSON: the stream is empty"));
            }
            return parser.nextToken() == null
                    ? all(rule -> evaluate(rule, tree))
                    : all(rule -> Finding.nothing(rule, "found more than one JSON document"));
        } catch (JsonProcessingException broken) {
            return all(rule -> Finding.nothing(rule, "is not one JSON document: " + explained(broken)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (OutOfMemoryError tooLarge) {
            return all(rule -> Finding.nothing(
                    rule, "needs more memory than there is: the document has " + document.size() + " bytes"));
        }
    }

    private static String explained(JsonProcessingException broken) {
        String message = Sentence.of(broken.getOriginalMessage());
        JsonLocation place = broken.getLocation();
        return place == null || place.getLineNr() < 1 ? message : "line " + place.getLineNr() + ": " + message;
    }

    private List<Finding> all(Function<Rule.Json, Finding> finding) {
        return rules.stream().map(finding).toList();
    }

    private static Finding evaluate(Rule.Json rule, JsonNode tree) {
        JsonNode[] last = new JsonNode[1];
        try {
            rule.expression().apply(Jq.scope(), tree, node -> last[0] = node);
        } catch (JsonQueryException | StackOverflowError failure) {
            return Finding.nothing(rule, "could not be evaluated: " + Sentence.of(failure));
        }
        JsonNode node = last[0];
        if (node == null || node.isNull()) {
            return Finding.nothing(rule, "found nothing at '" + rule.expression() + "'");
        }
        if (node.isNumber()) {
            return NumberText.finite(rule, node.doubleValue(), node.asText());
        }
        return node.isTextual()
                ? NumberText.read(rule, node.asText())
                : Finding.nothing(rule, "found " + NumberText.shortened(node.toString()) + ", which is not a number");
    }
}
