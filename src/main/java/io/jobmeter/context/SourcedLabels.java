package io.jobmeter.context;

import io.jobmeter.metric.Labels;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels, and where each came from.
 *
 * @param origins by the labels' names, such as {@code KEPTN_CONTEXT metadata.stage}
 */
record SourcedLabels(Labels labels, Map<String, String> origins) {

    static final SourcedLabels NONE = new SourcedLabels(Labels.NONE, Map.of());

    static SourcedLabels of(String name, String value, String origin) {
        return new SourcedLabels(Labels.of(name, value), Map.of(name, origin));
    }

    /** These and the others, which count where both have a name. */
    SourcedLabels with(SourcedLabels others) {
        Map<String, String> both = new TreeMap<>(origins);
        both.putAll(others.origins);
        return new SourcedLabels(labels.with(others.labels), both);
    }
}
