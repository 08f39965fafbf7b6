package io.jobmeter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Labels that are other ones in every run: each run leaves series behind that nobody ever adds to. */
final class ChangingLabels {

    private static final String WHY = ", and makes new series each time: leave it out";

    /** Without what stands between words. */
    private static final Set<String> NAMES = Set.of(
            "runid",
            "runnumber",
            "buildid",
            "buildnumber",
            "buildtag",
            "jobid",
            "pipelineid",
            "executionid",
            "requestid",
            "traceid",
            "keptncontext",
            "commit",
            "commitid",
            "commitsha",
            "gitcommit",
            "gitsha",
            "sha",
            "pod",
            "podname",
            "timestamp",
            "uuid",
            "guid");

    private static final List<String> VARIABLES = List.of(
            "GITHUB_RUN_ID",
            "GITHUB_RUN_NUMBER",
            "GITHUB_SHA",
            "CI_JOB_ID",
            "CI_PIPELINE_ID",
            "CI_COMMIT_SHA",
            "CI_COMMIT_SHORT_SHA",
            "BUILD_ID",
            "BUILD_NUMBER",
            "BUILD_TAG",
            "GIT_COMMIT",
            "HOSTNAME",
            "POD_NAME");

    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Said said;

    ChangingLabels(Said said) {
        this.said = said;
    }

    Stream<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        said.file().ifPresent(file -> inFile(file, warnings));
        for (String label : said.flags().all("event-label")) {
            of(label, "").ifPresent(why -> warnings.add(new Warning("", "event label '" + label + "' " + why + WHY)));
        }
        for (String label : said.flags().all("label")) {
            String[] parts = label.split("=", 2);
            of(parts[0].strip(), parts.length == 2 ? parts[1] : "")
                    .ifPresent(why -> warnings.add(new Warning("", "label '" + parts[0].strip() + "' " + why + WHY)));
        }
        return warnings.stream();
    }

    private void inFile(JobFile file, List<Warning> warnings) {
        inFile("labels.", file.labels(), warnings);
        List<String> events = file.eventLabels().orElse(List.of());
        for (int at = 0; at < events.size(); at++) {
            String path = "event-labels[" + at + "]";
            of(events.get(at), "").ifPresent(why -> warnings.add(new Warning(path, path + " " + why + WHY)));
        }
        for (int rule = 0; rule < file.extract().size(); rule++) {
            List<JobFile.Metric> metrics = file.extract().get(rule).metrics();
            for (int metric = 0; metric < metrics.size(); metric++) {
                String path = "extract[" + rule + "].metrics[" + metric + "].labels.";
                inFile(path, metrics.get(metric).labels(), warnings);
            }
        }
    }

    private void inFile(String path, Map<String, String> labels, List<Warning> warnings) {
        labels.forEach((name, value) -> of(name, said.written().getOrDefault(path + name, value))
                .or(() -> of(name, value))
                .ifPresent(why -> warnings.add(new Warning(path + name, path + name + " " + why + WHY))));
    }

    /** A variable is named, and what it holds is not shown. */
    private Optional<String> of(String name, String value) {
        for (String variable : VARIABLES) {
            String held = said.environment().getOrDefault(variable, "");
            if (value.contains("${env:" + variable + "}") || held.length() > 3 && value.equals(held)) {
                return Optional.of("is the value of " + variable + ", which changes with every run");
            }
        }
        if (UUID.matcher(value).matches()) {
            return Optional.of("is a unique number, as every run has another one");
        }
        return NAMES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                ? Optional.of("changes, by its name, with every run")
                : Optional.empty();
    }
}
