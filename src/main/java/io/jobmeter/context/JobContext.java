package io.jobmeter.context;

import io.jobmeter.metric.Labels;
import java.util.List;
import java.util.Map;

/**
 * Where we run: the platform and, in a Keptn job, what the job is about.
 *
 * @param labels stand on every metric
 * @param group the part of the labels that tells one project's metrics from another's
 * @param nameTemplate how full names are made here
 * @param problems what could not be read, as sentences
 */
public record JobContext(Labels labels, Labels group, String nameTemplate, List<String> problems) {

    public static JobContext of(Map<String, String> environment) {
        if (KeptnJob.isOne(environment)) {
            KeptnJob job = KeptnJob.of(environment);
            Labels labels = platform("keptn").with(job.labels());
            return new JobContext(labels, job.labels(), "keptn_{integration}_{metric}", job.problems());
        }
        Labels labels = platform(Platform.of(environment));
        return new JobContext(labels, Labels.NONE, "{integration}_{metric}", List.of());
    }

    private static Labels platform(String name) {
        return Labels.of("ci_platform", name);
    }
}
