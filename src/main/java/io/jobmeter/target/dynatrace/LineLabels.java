package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.RenamedLabels;
import java.util.SortedMap;

/**
 * What a metric's labels become.
 *
 * @param dimensions as the library takes them
 * @param problem why a metric cannot have them, as a sentence's end; empty where it can
 */
record LineLabels(SortedMap<String, String> dimensions, String problem) {

    static LineLabels of(Labels labels, Dimensions dimensions) {
        RenamedLabels renamed = RenamedLabels.of(labels, DimensionName::of);
        String problem = renamed.values().keySet().stream()
                .filter(name -> name.length() > DimensionName.LONGEST)
                .findFirst()
                .map(name -> "its label '" + name + "' has a name of " + name.length()
                        + " characters; Dynatrace takes at most " + DimensionName.LONGEST)
                .orElse(renamed.clash());
        return new LineLabels(problem.isEmpty() ? dimensions.of(renamed.values()) : renamed.values(), problem);
    }
}
