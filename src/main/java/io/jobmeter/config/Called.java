package io.jobmeter.config;

import io.jobmeter.context.JobContext;
import io.jobmeter.metric.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How metrics are called.
 *
 * @param integration the middle of their names; the command's own name where it is empty
 * @param labels stand on every metric
 * @param origins who said each of these labels
 * @param template how full names are made, as {@code {integration}_{metric}}; as where we run, where it is empty
 * @param eventLabels which of Keptn's labels of the event stand on every metric
 */
public record Called(
        Optional<String> integration,
        Labels labels,
        Map<String, String> origins,
        Optional<String> template,
        List<String> eventLabels) {

    public static final Called NONE = new Called(Optional.empty(), Labels.NONE, Map.of(), Optional.empty(), List.of());

    /** Where we run, with what is said here of that. */
    public JobContext in(Map<String, String> environment) {
        return JobContext.of(environment).taking(eventLabels, environment).naming(template);
    }
}
