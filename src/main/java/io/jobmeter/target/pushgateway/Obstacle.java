package io.jobmeter.target.pushgateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.target.Access;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The group that a push cannot stand beside: a Pushgateway takes no series that another group has with all its labels,
 * and no metric under two types.
 *
 * @param problem what of it stands in the way
 */
record Obstacle(GroupAddress group, String problem) {

    /** @param groups the server's own list; empty is returned, too, where it cannot be read */
    static Optional<Obstacle> of(String groups, List<MetricFamilySamples> pushed, GroupAddress ours) {
        for (JsonNode other : listed(groups)) {
            SortedMap<String, String> key = labels(other.path("labels"));
            if (key.equals(ours.key())) {
                continue;
            }
            for (MetricFamilySamples family : pushed) {
                Optional<String> problem = problem(other.path(family.name), family, ours);
                if (problem.isPresent()) {
                    String job = key.remove("job");
                    return Optional.of(
                            new Obstacle(new GroupAddress(ours.gateway(), job == null ? "" : job, key), problem.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What it means and what to do. */
    String explained(Access access) {
        return problem + ", in the group " + group.key() + ", which is left over or another job's. Delete it with: "
                + "curl -X DELETE " + user(access) + "'"
                + group.uri().toString().replace("'", "%27") + "'";
    }

    private static String user(Access access) {
        return access.authorization()
                .map(secret -> secret.value().startsWith("Basic ") ? "-u USER " : "-H 'Authorization: Bearer TOKEN' ")
                .orElse("");
    }

    private static Iterable<JsonNode> listed(String groups) {
        try {
            return JsonMapper.builder().build().readTree(groups).path("data");
        } catch (JsonProcessingException cut) {
            return List.of();
        }
    }

    private static Optional<String> problem(JsonNode held, MetricFamilySamples family, GroupAddress ours) {
        if (!held.has("type")) {
            return Optional.empty();
        }
        String type = held.path("type").asText();
        if (!type.equals(family.type.name())) {
            return Optional.of(family.name + " is " + type + " there already and " + family.type + " here");
        }
        for (JsonNode metric : held.path("metrics")) {
            SortedMap<String, String> labels = labels(metric.path("labels"));
            if (family.samples.stream().anyMatch(sample -> whole(sample, ours).equals(labels))) {
                return Optional.of(family.name + " is there already with the very same labels");
            }
        }
        return Optional.empty();
    }

    /** With what the server puts on every metric. */
    private static SortedMap<String, String> whole(Sample sample, GroupAddress ours) {
        SortedMap<String, String> labels = new TreeMap<>(Map.of("instance", ""));
        for (int at = 0; at < sample.labelNames.size(); at++) {
            labels.put(sample.labelNames.get(at), sample.labelValues.get(at));
        }
        labels.putAll(ours.key());
        return labels;
    }

    private static SortedMap<String, String> labels(JsonNode object) {
        SortedMap<String, String> labels = new TreeMap<>();
        object.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
