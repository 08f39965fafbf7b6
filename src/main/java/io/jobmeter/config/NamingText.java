package io.jobmeter.config;

import io.jobmeter.context.JobContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How metrics are named, and which labels of Keptn's event they have, as somebody said it. */
record NamingText(Problems problems) {

    private static final Pattern PLACEHOLDERS = Pattern.compile("\\{(integration|metric)}");

    /** Empty where nothing was said, or nothing that can be used. */
    Optional<String> metricName(Words words) {
        Optional<String> said = words.said("metric-name", JobFile::metricName).filter(name -> !name.isBlank());
        String plain =
                said.map(name -> PLACEHOLDERS.matcher(name).replaceAll("")).orElse("");
        if (said.isPresent() && !said.get().contains("{metric}")) {
            return unusable(words, said.get(), "has no {metric}, so that all metrics would have one name");
        }
        return plain.contains("{") || plain.contains("}")
                ? unusable(words, said.get(), "has a brace that belongs to neither {integration} nor {metric}")
                : said.map(String::strip);
    }

    private Optional<String> unusable(Words words, String said, String why) {
        problems.say(words.path("metric-name"), "metric-name '" + said + "' " + why + "; it is passed over");
        return Optional.empty();
    }

    /** Those of the file, and those of the options; each is asked for once. */
    List<String> eventLabels(Flags flags, Optional<JobFile> file) {
        Set<String> names = new LinkedHashSet<>();
        List<String> inFile = file.flatMap(JobFile::eventLabels).orElse(List.of());
        for (int at = 0; at < inFile.size(); at++) {
            add("event-labels[" + at + "]", inFile.get(at), names);
        }
        flags.all("event-label").forEach(name -> add("", name, names));
        return List.copyOf(names);
    }

    private void add(String path, String said, Set<String> names) {
        String name = said.strip();
        String subject = (path.isEmpty() ? "event-label" : path) + " '" + name + "' ";
        switch (name) {
            case "" -> problems.say(path, subject + "names no label; say it as in Keptn's event, such as buildId");
            case "job", "integration" ->
                problems.say(path, subject + "cannot be taken over: a Pushgateway tells groups apart by it");
            default ->
                JobContext.replacedBy(name)
                        .ifPresentOrElse(
                                ours -> problems.say(
                                        path,
                                        subject + "cannot be taken over: it would take the place of the label " + ours),
                                () -> names.add(name));
        }
    }
}
