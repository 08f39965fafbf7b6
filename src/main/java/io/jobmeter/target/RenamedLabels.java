package io.jobmeter.target;

import io.jobmeter.metric.Labels;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Labels under the names that a protocol allows.
 *
 * @param clash the sentence that says which two names become one; empty where all stay apart
 */
public record RenamedLabels(SortedMap<String, String> values, String clash) {

    public static RenamedLabels of(Labels labels, UnaryOperator<String> rename) {
        SortedMap<String, String> values = new TreeMap<>();
        SortedMap<String, String> origins = new TreeMap<>();
        String clash = "";
        for (var label : labels.values().entrySet()) {
            String name = rename.apply(label.getKey());
            String other = origins.putIfAbsent(name, label.getKey());
            if (other != null) {
                clash = "its labels '" + other + "' and '" + label.getKey() + "' both become '" + name + "'";
            }
            values.put(name, label.getValue());
        }
        return new RenamedLabels(values, clash);
    }
}
