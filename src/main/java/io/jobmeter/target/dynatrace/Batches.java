package io.jobmeter.target.dynatrace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines in as few requests as they fit into. */
final class Batches {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 1_000_000;

    private Batches() {}

    static List<List<Line>> of(List<Line> lines) {
        List<List<Line>> batches = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int at = 0; at < lines.size(); at++) {
            int line = lines.get(at).text().getBytes(UTF_8).length + 1;
            if (at - from == MOST_LINES || bytes + line > MOST_BYTES) {
                batches.add(lines.subList(from, at));
                from = at;
                bytes = 0;
            }
            bytes += line;
        }
        if (from < lines.size()) {
            batches.add(lines.subList(from, lines.size()));
        }
        return batches;
    }

    static String body(List<Line> batch) {
        return batch.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
