package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import io.jobmeter.testing.IngestGrammar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What a run of k6 that ended at one moment becomes, and who reads it. */
final class SampleLines {

    static final long NOW = 1_800_000_000_123L;
    static final IngestGrammar GRAMMAR = new IngestGrammar(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));

    private SampleLines() {}

    static IngestLines lines(Metric... metrics) {
        return lines(Additions.NONE, Map.of(), metrics);
    }

    static IngestLines lines(Additions additions, Map<String, String> found, Metric... metrics) {
        Instant at = Instant.ofEpochMilli(NOW);
        return new IngestLines(new Shipment("k6", Labels.NONE, at, List.of(metrics), List.of()), additions, found);
    }

    static List<String> texts(IngestLines lines) {
        return lines.lines().stream().map(Line::text).toList();
    }
}
