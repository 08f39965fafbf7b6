package io.jobmeter.context;

import io.jobmeter.metric.Labels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where we run: the platform and, in a Keptn job, what the job is about.
 *
 * @param labels stand on every metric
 * @param origins where each label came from, by its name
 * @param group the part of the labels that tells one project's metrics from another's
 * @param nameTemplate how full names are made here
 * @param absent what was asked for and is not there, as sentences for who wants to know more
 * @param problems what could not be read, as sentences
 */
public record JobContext(
        Labels labels,
        Map<String, String> origins,
        Labels group,
        String nameTemplate,
        List<String> absent,
        List<String> problems) {

    private static final Path ROOT = Path.of("/");
    private static final Set<String> OURS = Set.of("ci_platform", "keptn_project", "keptn_service", "keptn_stage");

    public static JobContext of(Map<String, String> environment) {
        return of(environment, ROOT);
    }

    static JobContext of(Map<String, String> environment, Path root) {
        Optional<String> sign = KeptnJob.sign(environment);
        if (sign.isEmpty()) {
            SourcedLabels platform = Platform.label(environment, root);
            return of(platform, Labels.NONE, "{integration}_{metric}", List.of());
        }
        KeptnJob job = new KeptnJob(environment);
        SourcedLabels labels = job.labels();
        return of(
                Platform.keptn(sign.get()).with(labels),
                labels.labels(),
                "keptn_{integration}_{metric}",
                List.copyOf(job.problems()));
    }

    private static JobContext of(SourcedLabels all, Labels group, String nameTemplate, List<String> problems) {
        return new JobContext(all.labels(), all.origins(), group, nameTemplate, List.of(), problems);
    }

    /** The label of ours whose place this one of the event would take; empty where it has a name of its own. */
    public static Optional<String> replacedBy(String eventLabel) {
        return Optional.of(EventLabels.legal(eventLabel)).filter(OURS::contains);
    }

    /** With these labels of the event, as far as it has them; they tell no group from another. */
    public JobContext taking(List<String> eventLabels, Map<String, String> environment) {
        EventLabels taken = EventLabels.of(eventLabels, environment);
        SourcedLabels all = new SourcedLabels(labels, origins).with(taken.labels());
        return new JobContext(
                all.labels(),
                all.origins(),
                group,
                nameTemplate,
                taken.absent(),
                Stream.concat(problems.stream(), taken.problems().stream()).toList());
    }

    /** With another template, where somebody gave one. */
    public JobContext naming(Optional<String> template) {
        return new JobContext(labels, origins, group, template.orElse(nameTemplate), absent, problems);
    }
}
