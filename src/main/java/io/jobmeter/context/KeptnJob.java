package io.jobmeter.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobmeter.metric.Labels;
import java.util.List;
import java.util.Map;

/** What Keptn tells a job: three variables (job-executor-service) or one JSON document (lifecycle toolkit). */
record KeptnJob(Labels labels, List<String> problems) {

    /** What Keptn users know, from the recipe's dashboards, for a thing that nobody named. */
    private static final String UNKNOWN = "NULL";

    private static final String CONTEXT = "KEPTN_CONTEXT";
    private static final List<String> VARIABLES = List.of("KEPTN_PROJECT", "KEPTN_SERVICE", "KEPTN_STAGE", CONTEXT);

    static boolean isOne(Map<String, String> environment) {
        return VARIABLES.stream().anyMatch(environment::containsKey);
    }

    static KeptnJob of(Map<String, String> environment) {
        String context = environment.getOrDefault(CONTEXT, "");
        try {
            JsonNode document = context.isBlank() ? MissingNode.getInstance() : new JsonMapper().readTree(context);
            return new KeptnJob(labels(environment, document), List.of());
        } catch (JsonProcessingException unreadable) {
            String problem = CONTEXT + " is not JSON (" + unreadable.getOriginalMessage() + "); it names no labels";
            return new KeptnJob(labels(environment, MissingNode.getInstance()), List.of(problem));
        }
    }

    private static Labels labels(Map<String, String> environment, JsonNode context) {
        return Labels.of(Map.of(
                "keptn_project", first(environment.get("KEPTN_PROJECT"), context.path("appName")),
                "keptn_service", first(environment.get("KEPTN_SERVICE"), context.path("workloadName")),
                "keptn_stage",
                        first(
                                environment.get("KEPTN_STAGE"),
                                context.path("metadata").path("stage"))));
    }

    private static String first(String variable, JsonNode node) {
        if (variable != null && !variable.isEmpty()) {
            return variable;
        }
        return node.isTextual() && !node.asText().isEmpty() ? node.asText() : UNKNOWN;
    }
}
