package io.jobmeter.target.dynatrace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.target.AnswerText;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Dynatrace says of the lines of a batch. It may have taken some and refused others; the former are in, and must not
 * be sent again.
 */
final class IngestAnswer {

    private final JsonNode answer;
    private final List<Line> batch;
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<String, Set<String>> warnings = new LinkedHashMap<>();
    private int named;
    private int lost;

    private IngestAnswer(JsonNode answer, List<Line> batch) {
        this.answer = answer;
        this.batch = batch;
    }

    /** Empty where it does not say how many lines it took, so that nobody knows. */
    static Optional<Outcome> read(String body, List<Line> batch) {
        JsonNode answer = json(body);
        JsonNode ok = answer.path("linesOk").isNumber() ? answer.path("linesOk") : answer.path("linesValid");
        return ok.isNumber() ? Optional.of(new IngestAnswer(answer, batch).outcome(ok.asInt())) : Optional.empty();
    }

    /** What it says in words; empty where it says none. */
    static String words(String body) {
        return AnswerText.shown(json(body).path("error").path("message").asText(body));
    }

    private Outcome outcome(int ok) {
        readInvalid();
        readWarnings();
        int invalid = Math.max(named, answer.path("linesInvalid").asInt());
        more(invalid - named, "not named by the server");
        more(batch.size() - ok - invalid, "the server says nothing of them");
        int numbers = (int) batch.stream().filter(line -> !line.metadata()).count();
        int delivered = Math.max(0, Math.min(ok, numbers - lost));
        List<String> said = warnings.entrySet().stream()
                .map(warning -> warning.getValue().isEmpty()
                        ? warning.getKey()
                        : String.join(", ", warning.getValue()) + ": " + warning.getKey())
                .toList();
        return new Outcome(delivered, rejected, Optional.empty(), said);
    }

    private void more(int lines, String reason) {
        if (lines > 0) {
            rejected.add(new Rejection(lines + " more", reason));
            lost += lines;
        }
    }

    private void readInvalid() {
        JsonNode invalidLines = answer.path("error").path("invalidLines");
        for (JsonNode invalid : invalidLines) {
            named++;
            String reason = AnswerText.shown(invalid.path("error").asText("no reason given"));
            Optional<Line> line = line(invalid, invalidLines);
            if (line.filter(Line::metadata).isPresent()) {
                warn(line.get().metric().name(), "its unit and help were refused: " + reason);
            } else {
                lost++;
                String name = line.map(found -> found.metric().name())
                        .orElse("line " + AnswerText.shown(invalid.path("line").asText("?")));
                rejected.add(new Rejection(name, reason));
            }
        }
    }

    /** They come in a list, whose name is not the one that the documents give it, or in a sentence. */
    private void readWarnings() {
        JsonNode said = answer.path("warnings");
        boolean listed = false;
        for (JsonNode list : said) {
            for (JsonNode warning : list) {
                listed = true;
                String text =
                        warning.path("warning").asText(warning.path("message").asText(warning.toString()));
                String name =
                        line(warning, list).map(line -> line.metric().name()).orElse("");
                warn(name, text);
            }
        }
        String sentence = said.path("message").asText(said.isTextual() ? said.asText() : "");
        if (!listed && !sentence.isEmpty()) {
            warn("", sentence);
        }
    }

    private void warn(String metric, String text) {
        Set<String> metrics = warnings.computeIfAbsent(AnswerText.shown(text), _ -> new LinkedHashSet<>());
        if (!metric.isEmpty()) {
            metrics.add(metric);
        }
    }

    /** The server counts lines from one, as far as anybody has seen; a list with a zero in it says otherwise. */
    private Optional<Line> line(JsonNode entry, JsonNode list) {
        int first = 1;
        for (JsonNode any : list) {
            first = any.path("line").isInt() && any.path("line").asInt() == 0 ? 0 : first;
        }
        int at = entry.path("line").asInt(-1) - first;
        return at >= 0 && at < batch.size() ? Optional.of(batch.get(at)) : Optional.empty();
    }

    private static JsonNode json(String body) {
        try {
            return new JsonMapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            return new JsonMapper().createObjectNode();
        }
    }
}
