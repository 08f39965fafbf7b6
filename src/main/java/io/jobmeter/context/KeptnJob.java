package io.jobmeter.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Keptn tells a job: three variables (job-executor-service) or one JSON document (lifecycle toolkit). */
final class KeptnJob {

    /** What Keptn users know, from the recipe's dashboards, for a thing that nobody named. */
    private static final String UNKNOWN = "NULL";

    private static final String CONTEXT = "KEPTN_CONTEXT";
    private static final List<String> VARIABLES = List.of("KEPTN_PROJECT", "KEPTN_SERVICE", "KEPTN_STAGE", CONTEXT);

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final JsonNode document;

    KeptnJob(Map<String, String> environment) {
        this.environment = environment;
        this.document = document(environment.getOrDefault(CONTEXT, ""));
    }

    /** The variable that tells us of one, also where it is empty. */
    static Optional<String> sign(Map<String, String> environment) {
        return VARIABLES.stream().filter(environment::containsKey).findFirst();
    }

    SourcedLabels labels() {
        return label("keptn_project", "KEPTN_PROJECT", "appName")
                .with(label("keptn_service", "KEPTN_SERVICE", "workloadName"))
                .with(label("keptn_stage", "KEPTN_STAGE", "metadata.stage"));
    }

    /** As sentences; those of the labels' values only once these are made. */
    List<String> problems() {
        return problems;
    }

    /** A document that is left out for its size or shape leaves the job with the labels that it has otherwise. */
    private JsonNode document(String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode read = new JsonMapper().readTree(text);
            if (read.isObject()) {
                return read;
            }
            problems.add(CONTEXT + " is no JSON object; it names no labels");
        } catch (JsonProcessingException unreadable) {
            problems.add(CONTEXT + " is not JSON" + place(unreadable) + "; it names no labels");
        }
        return MissingNode.getInstance();
    }

    /** Where the reader gave up; that it is as long or deep as no document should be has no place. */
    private static String place(JsonProcessingException unreadable) {
        if (unreadable instanceof StreamConstraintsException || unreadable.getLocation() == null) {
            return " (" + unreadable.getOriginalMessage() + ")";
        }
        return " (line " + unreadable.getLocation().getLineNr() + ", column "
                + unreadable.getLocation().getColumnNr() + ")";
    }

    private SourcedLabels label(String name, String variable, String path) {
        String said = environment.getOrDefault(variable, "");
        JsonNode node = document.at("/" + path.replace('.', '/'));
        if (!said.isEmpty()) {
            return label(name, said, variable, variable);
        }
        if (node.isTextual() && !node.asText().isEmpty()) {
            return label(name, node.asText(), CONTEXT + " " + path, CONTEXT + "'s " + path);
        }
        return SourcedLabels.of(name, UNKNOWN, "neither " + variable + " nor " + CONTEXT + " " + path);
    }

    private SourcedLabels label(String name, String value, String origin, String subject) {
        return SourcedLabels.of(name, LabelValue.of(value, subject, problems).text(), origin);
    }
}
