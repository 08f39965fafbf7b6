package io.jobmeter.testing;

import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.gate.Doubts;
import io.jobmeter.gate.Gate;
import io.jobmeter.gate.GateResult;
import io.jobmeter.gate.Measured;
import io.jobmeter.gate.Severity;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.NameForm;
import io.jobmeter.metric.Naming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions over metrics that are written in Prometheus' text, of a run named k6 in Keptn. */
public record GateCase(List<String> conditions, Measured measured) {

    /** All was found that there is, of metrics that can have any name. */
    public static final Doubts SURE = new Doubts(List.of(NameForm.ANY), List.of());

    private static final Naming NAMING = new Naming("keptn_{integration}_{metric}", "k6");
    private static final Labels COMMON = Labels.of("ci_platform", "keptn");

    public static GateCase in(Path folder) throws IOException {
        return of(Files.readString(folder.resolve("metrics")), Files.readString(folder.resolve("gates")));
    }

    /** @param gates of each paragraph, the first line */
    public static GateCase of(String metrics, String gates) {
        List<String> conditions = Stream.of(gates.split("\n\n"))
                .map(paragraph -> paragraph.lines().findFirst().orElseThrow())
                .toList();
        return new GateCase(conditions, measured(metrics));
    }

    public static Measured measured(String prometheus) {
        Extraction extraction = new Extraction(List.of(), Caps.DEFAULT, Path.of(""), false);
        List<Metric> metrics = new ArrayList<>();
        for (Finding finding : extraction.ofCommand(prometheus)) {
            if (!(finding instanceof Finding.Found(Metric metric))) {
                throw new AssertionError(finding);
            }
            metrics.add(metric.as(NAMING.nameOf(metric.name()), COMMON.with(metric.labels())));
        }
        return new Measured(NAMING, COMMON, metrics, SURE);
    }

    /** Each condition, and below it what it says. */
    public String says() {
        return conditions.stream()
                .map(condition -> condition + "\n" + says(condition))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    public String says(String condition) {
        Gate gate = Gate.of(condition, condition, Severity.FAIL);
        if (gate.condition().isEmpty()) {
            return "  wrong: " + gate.problem();
        }
        GateResult result = Gate.all(List.of(gate), measured).getFirst();
        return switch (result.state()) {
                    case PASSED -> "  passed: ";
                    case FAILED, WARNED -> "  came true: ";
                }
                + result.reason();
    }
}
