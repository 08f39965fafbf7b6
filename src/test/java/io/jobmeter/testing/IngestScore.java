package io.jobmeter.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Dynatrace says of the lines of one request. It names no more than the first ten of a kind. */
final class IngestScore {
    private static final int MOST_NAMED = 10;

    private final String okName;
    private final ArrayNode invalidLines = JsonNodeFactory.instance.arrayNode();
    private final ObjectNode warnings = JsonNodeFactory.instance.objectNode();
    private int ok;
    private int invalid;
    private int warned;

    IngestScore(String okName) {
        this.okName = okName;
    }

    /** @param warning null where there is nothing to warn of */
    void taken(Mood.Warns warning) {
        ok++;
        if (warning == null) {
            return;
        }
        warned++;
        if (warned <= MOST_NAMED) {
            warnings.withArray(warning.list())
                    .addObject()
                    .put("line", ok + invalid)
                    .put("warning", warning.warning());
        }
    }

    void refused(String reason) {
        invalid++;
        if (invalid <= MOST_NAMED) {
            invalidLines.addObject().put("line", ok + invalid).put("error", reason);
        }
    }

    int status() {
        return invalid == 0 ? 202 : 400;
    }

    String json() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put(okName, ok).put("linesInvalid", invalid);
        answer.putNull("error");
        if (invalid > 0) {
            answer.putObject("error")
                    .put("code", 400)
                    .put("message", reported(invalid, "errors", invalid + " invalid lines"))
                    .set("invalidLines", invalidLines);
        }
        answer.putNull("warnings");
        if (warned > 0) {
            answer.set("warnings", warnings.put("message", reported(warned, "warnings", warned + " warnings")));
        }
        return answer.toString();
    }

    private static String reported(int count, String kind, String all) {
        return count > MOST_NAMED ? "First " + MOST_NAMED + " " + kind + " reported" : all;
    }
}
