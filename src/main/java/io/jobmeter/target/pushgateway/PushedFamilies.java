package io.jobmeter.target.pushgateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.target.AnswerText;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
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

    /** @param series the labels of each, with what the server puts on it */
    private record Family(String type, Set<SortedMap<String, String>> series) {}

    private final Map<String, Family> families = new HashMap<>();

    PushedFamilies(List<MetricFamilySamples> pushed, GroupAddress ours) {
        pushed.forEach(family -> families.put(
                family.name,
                new Family(
                        family.type.name(),
                        family.samples.stream()
                                .map(sample -> whole(sample, ours))
                                .collect(Collectors.toSet()))));
    }

    boolean has(String name) {
        return families.containsKey(name);
    }

    /** @param held another group's metrics of that name; empty is returned where they do not stand in the way */
    Optional<String> problem(String name, JsonNode held) {
        if (!held.has("type")) {
            return Optional.empty();
        }
        Family family = families.get(name);
        String type = held.path("type").asText();
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

    private static SortedMap<String, String> whole(Sample sample, GroupAddress ours) {
        SortedMap<String, String> labels = new TreeMap<>(Map.of("instance", ""));
        for (int at = 0; at < sample.labelNames.size(); at++) {
            labels.put(sample.labelNames.get(at), sample.labelValues.get(at));
        }
        labels.putAll(ours.key());
        return labels;
    }
}
