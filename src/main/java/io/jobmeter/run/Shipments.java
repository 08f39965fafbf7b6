package io.jobmeter.run;

import io.jobmeter.child.Ended;
import io.jobmeter.context.JobContext;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.gate.Doubts;
import io.jobmeter.gate.Measured;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Naming;
import io.jobmeter.metric.PerLabels;
import io.jobmeter.metric.Series;
import io.jobmeter.target.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the rules found and what the run itself gives, under full names and with the run's labels. */
final class Shipments {

    private final JobContext context;
    private final Labels labels;
    private final String integration;
    private final Naming naming;
    private final Messages messages;

    Shipments(JobContext context, Labels settings, String integration, Messages messages) {
        this.context = context;
        this.labels = context.labels().with(settings);
        this.integration = integration;
        this.naming = new Naming(context.nameTemplate(), integration);
        this.messages = messages;
    }

    /** @param problems how many there are with the configuration */
    Shipment of(Ended ended, Results results, int problems) {
        Map<Series, Metric> metrics = found(results.findings());
        RunMetrics run = new RunMetrics(naming, labels, ended);
        List<String> twice = new ArrayList<>();
        run.all(metrics.size(), results.failures(), problems).forEach(metric -> add(metrics, metric, twice));
        tell(twice);
        return new Shipment(integration, group(), ended.at(), List.copyOf(metrics.values()), run.lasting());
    }

    /** Without what only a run tells of itself. */
    Shipment of(List<Finding> findings, Instant at) {
        return new Shipment(
                integration, group(), at, List.copyOf(found(findings).values()), List.of());
    }

    /** For gates. */
    Measured measured(Shipment shipment, Doubts doubts) {
        return new Measured(naming, labels, shipment.all(), doubts);
    }

    /** What the full names of what only a run tells of itself begin with. */
    String ofRuns() {
        return naming.nameOf("run_");
    }

    private Map<Series, Metric> found(List<Finding> findings) {
        Map<Series, Metric> metrics = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        PerLabels<Labels> whole = new PerLabels<>(labels::with);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Found(Metric metric)) {
                add(metrics, metric.as(naming.nameOf(metric.name()), whole.of(metric.labels())), twice);
            }
        }
        tell(twice);
        return metrics;
    }

    /** With the values that the metrics have, where somebody gave one of these labels himself. */
    private Labels group() {
        Map<String, String> group = new TreeMap<>(context.group().values());
        group.replaceAll((name, _) -> labels.values().get(name));
        return Labels.of(group);
    }

    private void add(Map<Series, Metric> metrics, Metric metric, List<String> twice) {
        if (metrics.put(Series.of(metric), metric) != null) {
            Map<String, String> own = new TreeMap<>(metric.labels().values());
            own.entrySet().removeAll(labels.values().entrySet());
            twice.add(own.isEmpty() ? metric.name() : metric.name() + own);
        }
    }

    private void tell(List<String> twice) {
        if (!twice.isEmpty()) {
            String more = twice.size() == 1 ? "" : " (and " + (twice.size() - 1) + " more like it)";
            messages.say(twice.getFirst() + " is given twice; the last value is kept" + more);
        }
    }
}
