package io.jobmeter.metric;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names and values in the order of the names, so that an output never depends on how it came to be. */
public record Labels(SortedMap<String, String> values) {

    public static final Labels NONE = new Labels(new TreeMap<>());

    public Labels {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Labels of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Labels(new TreeMap<>(values));
    }

    public static Labels of(String name, String value) {
        return of(Map.of(name, value));
    }

    /** These and the others; where both have a name, the other's value counts. Thousands of metrics share one of these. */
    public Labels with(Labels others) {
        if (others.values.isEmpty()) {
            return this;
        }
        SortedMap<String, String> both = new TreeMap<>(values);
        both.putAll(others.values);
        return new Labels(both);
    }

    /** By hand, as {@link Series#hashCode}. */
    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && values.equals(labels.values);
    }
}
