package io.jobmeter.target.spool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A kept file's content. It can be read by people, and says where to only by the target's name and a fingerprint. */
final class KeptText {

    /** Made when something is read, since a run that has nothing to read starts sooner without. */
    private volatile JsonMapper mapper;

    String write(Kept kept) {
        Shipment shipment = kept.shipment();
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("target", kept.target()).put("kind", kept.kind());
        kept.place().ifPresent(place -> file.put("place", place));
        if (kept.begun()) {
            file.put("begun", true);
        }
        file.put("integration", shipment.integration()).put("at", shipment.at().toString());
        write(file.putObject("group"), shipment.group());
        shipment.metrics().forEach(metric -> write(file.withArray("metrics").addObject(), metric));
        shipment.lasting().forEach(metric -> write(file.withArray("lasting").addObject(), metric));
        return file.toPrettyString() + "\n";
    }

    Kept read(String text) throws CorruptException {
        try {
            JsonNode file = mapper().readTree(text);
            Shipment shipment = new Shipment(
                    word(file, "integration"),
                    labels(file, "group"),
                    Instant.parse(word(file, "at")),
                    metrics(file, "metrics"),
                    metrics(file, "lasting"));
            Optional<String> place = file.has("place") ? Optional.of(word(file, "place")) : Optional.empty();
            boolean begun = file.path("begun").asBoolean();
            return new Kept(word(file, "target"), word(file, "kind"), place, begun, shipment);
        } catch (JsonProcessingException broken) {
            throw new CorruptException("it is not JSON: " + broken.getOriginalMessage());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new CorruptException(wrong.getMessage());
        }
    }

    private JsonMapper mapper() {
        JsonMapper made = mapper;
        if (made == null) {
            made = new JsonMapper();
            mapper = made;
        }
        return made;
    }

    private static void write(ObjectNode to, Metric metric) {
        to.put("name", metric.name());
        to.put("unit", metric.unit());
        to.put("help", metric.help());
        write(to.putObject("labels"), metric.labels());
        KeptValue.write(to, metric);
    }

    private static void write(ObjectNode to, Labels labels) {
        labels.values().forEach(to::put);
    }

    private static List<Metric> metrics(JsonNode file, String key) throws CorruptException {
        List<Metric> metrics = new ArrayList<>();
        for (JsonNode metric : file.path(key)) {
            metrics.add(metric(metric));
        }
        return List.copyOf(metrics);
    }

    private static Metric metric(JsonNode metric) throws CorruptException {
        String name = word(metric, "name");
        return KeptValue.read(
                metric,
                word(metric, "type"),
                name,
                word(metric, "unit"),
                word(metric, "help"),
                labels(metric, "labels"));
    }

    private static Labels labels(JsonNode from, String key) throws CorruptException {
        Map<String, String> labels = new TreeMap<>();
        JsonNode object = from.path(key);
        if (!object.isObject()) {
            throw new CorruptException("it has no " + key);
        }
        for (Map.Entry<String, JsonNode> label : object.properties()) {
            labels.put(label.getKey(), label.getValue().asText());
        }
        return Labels.of(labels);
    }

    private static String word(JsonNode from, String key) throws CorruptException {
        if (!from.path(key).isTextual()) {
            throw new CorruptException("it has no " + key);
        }
        return from.path(key).textValue();
    }
}
