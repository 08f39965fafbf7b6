package io.jobmeter.run;

import io.jobmeter.context.JobContext;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What all rules together gave, and what becomes of their metrics' names and labels.
 *
 * @param guessed whether nobody said what the integration is called
 */
record TrySummary(JobContext context, Labels settings, String integration, boolean guessed, List<RuleReport> reports) {

    List<String> lines(Ink ink) {
        int metrics =
                reports.stream().mapToInt(report -> report.metrics().size()).sum();
        long failed = reports.stream().filter(RuleReport::failed).count();
        String counted = metrics + (metrics == 1 ? " metric" : " metrics");
        String end = failed == 0
                ? reports.size() == 1 ? "the rule is fine" : "all " + reports.size() + " rules are fine"
                : ink.failure(
                        reports.size() == 1 ? "the rule failed" : failed + " of " + reports.size() + " rules failed");
        List<String> lines = new ArrayList<>();
        lines.add(counted + "; " + end);
        if (metrics > 0) {
            lines.add("named " + new Naming(context.nameTemplate(), integration).nameOf("...") + ", each with "
                    + labels());
        }
        if (metrics > 0 && guessed) {
            lines.add("a run names them after its command, unless -n or the configuration's name says otherwise");
        }
        return lines;
    }

    private String labels() {
        return context.labels().with(settings).values().entrySet().stream()
                .map(label -> label.getKey() + "=\"" + Visible.of(label.getValue()) + "\"")
                .collect(Collectors.joining(", "));
    }
}
