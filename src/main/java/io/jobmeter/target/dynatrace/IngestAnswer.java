package io.jobmeter.target.dynatrace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Dynatrace says of a batch. A 400 is a success in part: the valid lines are in, and must not be sent again. */
final class IngestAnswer {

    private static final int SHOWN = 200;

    private IngestAnswer() {}

    static Outcome read(int status, String body, List<Line> batch, Shipment rest) {
        JsonNode answer = json(body);
        JsonNode ok = answer.path("linesOk");
        if (status != 202 && status != 400 || !ok.isNumber()) {
            String reason = "answered " + status + explained(status) + said(answer, body);
            return Outcome.failed(Failure.of(reason, Failure.Kind.LASTING, rest));
        }
        List<Rejection> rejected = rejected(answer.path("error").path("invalidLines"), batch);
        int invalid = answer.path("linesInvalid").asInt();
        if (invalid > rejected.size()) {
            rejected.add(new Rejection(invalid - rejected.size() + " more", "not named by the server"));
        }
        int unsaid = batch.size() - ok.asInt() - Math.max(invalid, rejected.size());
        if (unsaid > 0) {
            rejected.add(new Rejection(unsaid + " more", "the server says nothing of them"));
        }
        return new Outcome(ok.asInt(), rejected, Optional.empty());
    }

    /** The server counts lines from one. A number that is none of ours still says that something was refused. */
    private static List<Rejection> rejected(JsonNode invalidLines, List<Line> batch) {
        List<Rejection> rejected = new ArrayList<>();
        for (JsonNode invalid : invalidLines) {
            int number = invalid.path("line").asInt();
            String name = number >= 1 && number <= batch.size()
                    ? batch.get(number - 1).metric().name()
                    : "line " + number;
            rejected.add(new Rejection(name, invalid.path("error").asText("no reason given")));
        }
        return rejected;
    }

    private static String explained(int status) {
        return switch (status) {
            case 401, 403 -> " (the token is wrong, or lacks the scope metrics.ingest)";
            case 404 -> " (is the address that of the environment, *.live.dynatrace.com?)";
            default -> "";
        };
    }

    private static String said(JsonNode answer, String body) {
        String message = answer.path("error").path("message").asText(body == null ? "" : body);
        String line = message.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return ": " + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...");
    }

    private static JsonNode json(String body) {
        try {
            return new JsonMapper().readTree(body == null ? "" : body);
        } catch (JsonProcessingException notJson) {
            return new JsonMapper().createObjectNode();
        }
    }
}
