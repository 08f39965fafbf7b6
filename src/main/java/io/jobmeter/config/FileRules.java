package io.jobmeter.config;

import io.jobmeter.extract.rule.RuleWords;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import java.util.ArrayList;
import java.util.List;

/** The {@code extract} entries of a file in words. */
final class FileRules {

    private FileRules() {}

    /** @param place what stands in front of each entry's place, such as the name of a preset; may be empty */
    static List<RuleWords> of(List<JobFile.Extract> entries, String place) {
        List<RuleWords> rules = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            rules.add(rule(entries.get(at), place + "extract[" + at + "]"));
        }
        return rules;
    }

    private static RuleWords rule(JobFile.Extract entry, String place) {
        List<MetricWords> metrics = new ArrayList<>();
        for (int at = 0; at < entry.metrics().size(); at++) {
            metrics.add(metric(entry.metrics().get(at), place + ".metrics[" + at + "]"));
        }
        return new RuleWords(
                place,
                entry.from(),
                entry.format(),
                entry.document(),
                entry.rows(),
                entry.match(),
                entry.delimiter(),
                entry.columns().orElse(List.of()),
                entry.stale(),
                entry.optional(),
                metrics);
    }

    private static MetricWords metric(JobFile.Metric metric, String place) {
        return new MetricWords(
                place,
                metric.name(),
                metric.value(),
                metric.labels(),
                metric.type(),
                metric.aggregate(),
                metric.buckets().orElse(List.of()),
                metric.unit(),
                metric.valueUnit(),
                metric.help(),
                metric.onMissing());
    }
}
