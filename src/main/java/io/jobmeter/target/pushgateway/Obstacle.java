package io.jobmeter.target.pushgateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.target.Access;
import io.jobmeter.target.AnswerText;
import io.jobmeter.target.prometheus.Families;
import java.io.IOException;
import java.io.InputStream;
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

    /**
     * Reads group after group, and of each only what the push has too, so that it does not matter how many there are.
     *
     * @param groups the server's own list; empty is returned, too, where it cannot be read
     */
    static Optional<Obstacle> of(InputStream groups, Families pushed, GroupAddress ours) {
        PushedFamilies families = new PushedFamilies(pushed, ours);
        try (JsonParser list = JsonMapper.builder().build().createParser(groups)) {
            Optional<Obstacle> obstacle = Optional.empty();
            if (list.nextToken() == JsonToken.START_OBJECT) {
                while (obstacle.isEmpty() && list.nextToken() == JsonToken.FIELD_NAME) {
                    boolean data = list.currentName().equals("data");
                    if (list.nextToken() == JsonToken.START_ARRAY && data) {
                        obstacle = among(list, families, ours);
                    } else {
                        list.skipChildren();
                    }
                }
            }
            return obstacle;
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    /** What it means and what to do. */
    String explained(Access access) {
        return problem + ", in the group " + AnswerText.shown(group.key().toString())
                + ", which is left over or another job's. Delete it with: "
                + "curl -X DELETE " + user(access) + "'"
                + group.uri().toString().replace("'", "%27") + "'";
    }

    private static String user(Access access) {
        return access.authorization()
                .map(secret -> secret.value().startsWith("Basic ") ? "-u USER " : "-H 'Authorization: Bearer TOKEN' ")
                .orElse("");
    }

    private static Optional<Obstacle> among(JsonParser list, PushedFamilies families, GroupAddress ours)
            throws IOException {
        Optional<Obstacle> obstacle = Optional.empty();
        while (obstacle.isEmpty() && list.nextToken() != JsonToken.END_ARRAY && list.currentToken() != null) {
            if (list.currentToken() == JsonToken.START_OBJECT) {
                obstacle = group(list, families, ours);
            } else {
                list.skipChildren();
            }
        }
        return obstacle;
    }

    private static Optional<Obstacle> group(JsonParser list, PushedFamilies families, GroupAddress ours)
            throws IOException {
        SortedMap<String, String> key = new TreeMap<>();
        Optional<String> problem = Optional.empty();
        while (list.nextToken() == JsonToken.FIELD_NAME) {
            String name = list.currentName();
            list.nextToken();
            if (name.equals("labels")) {
                key = labels(list.readValueAsTree());
            } else if (problem.isEmpty() && families.has(name)) {
                problem = families.problem(name, list.readValueAsTree());
            } else {
                list.skipChildren();
            }
        }
        if (problem.isEmpty() || key.equals(ours.key())) {
            return Optional.empty();
        }
        String job = key.remove("job");
        return Optional.of(new Obstacle(new GroupAddress(ours.gateway(), job == null ? "" : job, key), problem.get()));
    }

    static SortedMap<String, String> labels(JsonNode object) {
        SortedMap<String, String> labels = new TreeMap<>();
        object.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
