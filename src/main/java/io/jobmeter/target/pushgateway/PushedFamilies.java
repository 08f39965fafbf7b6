package io.jobmeter.target.pushgateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.target.AnswerText;
import io.jobmeter.target.prometheus.CounterName;
import io.jobmeter.target.prometheus.Families;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.Collector.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is pushed to a group, by name, to be compared with what others hold. */
final class PushedFamilies {

    /** What a histogram's name and a summary's have at their ends in the names of their series. */
    private static final List<String> ENDS = List.of("_bucket", "_count", "_sum");

    /** @param series the labels of each, with what the server puts on it */
    private record Family(String type, Set<SortedMap<String, String>> series) {}

    private final Map<String, Family> families = new HashMap<>();

    PushedFamilies(Families pushed, GroupAddress ours) {
        Collections.list(pushed.metricFamilySamples())
                .forEach(family -> families.put(
                        CounterName.of(family),
                        new Family(
                                family.type.name(),
                                family.samples.stream()
                                        .map(sample -> whole(family.type, sample, ours))
                                        .collect(Collectors.toSet()))));
    }

    /** Whether ours can be in the way of one of that name. */
    boolean has(String name) {
        return families.containsKey(name)
                || ENDS.stream().anyMatch(end -> families.containsKey(name + end) || isHistogram(base(name, end)));
    }

    /** @param held another group's metrics of that name; empty is returned where they do not stand in the way */
    Optional<String> problem(String name, JsonNode held) {
        if (!held.has("type")) {
            return Optional.empty();
        }
        Family family = families.get(name);
        String type = held.path("type").asText();
        if (family == null) {
            return collision(name, type);
        }
        if (!type.equals(family.type())) {
            return Optional.of(
                    name + " is " + AnswerText.shown(type) + " there already and " + family.type() + " here");
        }
        for (JsonNode metric : held.path("metrics")) {
            if (family.series().contains(Obstacle.labels(metric.path("labels")))) {
                return Optional.of(name + " is there already with the very same labels");
            }
        }
        return Optional.empty();
    }

    private Optional<String> collision(String name, String type) {
        boolean spread = type.equals("HISTOGRAM") || type.equals("SUMMARY");
        for (String end : ENDS) {
            if (spread && families.containsKey(name + end)) {
                return Optional.of(name + end + " is a series of the " + type + " " + name + " there");
            }
            if (isHistogram(base(name, end))) {
                return Optional.of(
                        name + " is there already, and a series of the HISTOGRAM " + base(name, end) + " here");
            }
        }
        return Optional.empty();
    }

    private boolean isHistogram(String name) {
        return families.containsKey(name) && families.get(name).type().equals("HISTOGRAM");
    }

    /** Empty where that is not its end. */
    private static String base(String name, String end) {
        return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : "";
    }

    private static SortedMap<String, String> whole(Type type, Sample sample, GroupAddress ours) {
        SortedMap<String, String> labels = new TreeMap<>(Map.of("instance", ""));
        for (int at = 0; at < sample.labelNames.size(); at++) {
            labels.put(sample.labelNames.get(at), sample.labelValues.get(at));
        }
        if (type == Type.HISTOGRAM) {
            labels.remove("le");
        }
        labels.putAll(ours.key());
        return labels;
    }
}
