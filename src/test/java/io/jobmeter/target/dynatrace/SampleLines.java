package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import io.jobmeter.testing.IngestGrammar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run of k6 that ended at one moment becomes, and who reads it. */
final class SampleLines {

    static final long NOW = 1_800_000_000_123L;
    static final IngestGrammar GRAMMAR = new IngestGrammar(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));

    private SampleLines() {}

    /** All lines of a run, and what is known once they are made. */
    record Made(List<Line> lines, List<Rejection> rejected, List<String> warnings) {}

    static Made lines(Metric... metrics) {
        return lines(Additions.NONE, Map.of(), metrics);
    }

    static Made lines(Additions additions, Map<String, String> found, Metric... metrics) {
        Instant at = Instant.ofEpochMilli(NOW);
        IngestLines lines =
                new IngestLines(new Shipment("k6", Labels.NONE, at, List.of(metrics), List.of()), additions, found);
        List<Line> made = new ArrayList<>();
        lines.forEachRemaining(made::add);
        return new Made(made, lines.rejected(), lines.warnings());
    }

    static List<String> texts(Made lines) {
        return lines.lines().stream().map(Line::text).toList();
    }
}
