package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.RenamedLabels;
import io.jobmeter.target.TargetSpec.Additions;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What every line is given beside its metric's own labels. */
final class Dimensions {

    private static final String SOURCE = "dt.metrics.source";
    private static final int LONGEST_VALUE = 250;
    private static final int LONGEST_WRITTEN = 255;

    private final SortedMap<String, String> defaults;
    private final SortedMap<String, String> found;
    private final Set<String> warnings;

    /**
     * @param found what the enrichment files say, which counts before anything else: it ties a line to its place
     * @param warnings is told what had to be changed
     */
    Dimensions(Additions additions, Map<String, String> found, Set<String> warnings) {
        this.warnings = warnings;
        this.defaults = renamed(additions.dimensions());
        additions.source().ifPresent(source -> defaults.put(SOURCE, source));
        this.found = renamed(Labels.of(found));
    }

    /** As the library takes them: under their names, in quotes. Dynatrace knows no empty value. */
    SortedMap<String, String> of(SortedMap<String, String> labels) {
        SortedMap<String, String> all = new TreeMap<>(defaults);
        labels.forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.put(name, value);
            }
        });
        all.putAll(found);
        all.replaceAll(this::quoted);
        return all;
    }

    private String quoted(String name, String value) {
        QuotedText quoted = QuotedText.of(value, LONGEST_VALUE, LONGEST_WRITTEN);
        quoted.changes().forEach(change -> warnings.add("a value of label '" + name + "' " + change));
        return quoted.text();
    }

    private SortedMap<String, String> renamed(Labels labels) {
        RenamedLabels renamed = RenamedLabels.of(labels, DimensionName::of);
        if (!renamed.clash().isEmpty()) {
            warnings.add("of the dimensions for all lines only one counts: " + renamed.clash());
        }
        SortedMap<String, String> values = new TreeMap<>(renamed.values());
        values.values().removeAll(Collections.singleton(""));
        return values;
    }
}
