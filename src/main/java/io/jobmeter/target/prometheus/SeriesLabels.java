package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.RenamedLabels;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A metric's labels as Prometheus has them.
 *
 * @param values as they are written, which the lists of names and values are made of
 * @param whole with what the receiver puts on them; what is empty is none
 * @param problem why a metric cannot have them, as a sentence's end; empty where it can
 */
record SeriesLabels(
        SortedMap<String, String> values,
        List<String> writtenNames,
        List<String> writtenValues,
        Labels whole,
        String problem) {

    /** @param group labels that the receiver puts on each metric, whatever the metric itself has */
    static SeriesLabels of(Labels labels, SortedMap<String, String> group) {
        RenamedLabels renamed = RenamedLabels.of(labels, PrometheusName::ofLabel);
        SortedMap<String, String> whole = new TreeMap<>(renamed.values());
        whole.values().removeIf(String::isEmpty);
        whole.putAll(group);
        return new SeriesLabels(
                renamed.values(),
                List.copyOf(renamed.values().keySet()),
                List.copyOf(renamed.values().values()),
                Labels.of(whole),
                problem(renamed, group));
    }

    private static String problem(RenamedLabels labels, SortedMap<String, String> group) {
        for (var label : labels.values().entrySet()) {
            String given = group.getOrDefault(label.getKey(), label.getValue());
            if (labels.clash().isEmpty() && !given.equals(label.getValue())) {
                return "its label '" + label.getKey() + "' is one that the group has";
            }
        }
        return labels.clash();
    }
}
