package io.jobmeter.config;

import io.jobmeter.extract.BadRuleException;
import io.jobmeter.extract.Definition;
import io.jobmeter.extract.Rule;
import io.jobmeter.extract.RuleText;
import io.jobmeter.extract.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The file's {@code extract} entries as rules. A metric that cannot be is named by its path, and the others stay. */
final class FileRules {

    private final Consumer<String> problems;
    private final List<Rule> rules = new ArrayList<>();

    FileRules(Consumer<String> problems) {
        this.problems = problems;
    }

    List<Rule> of(List<JobFile.Extract> entries) {
        for (int at = 0; at < entries.size(); at++) {
            JobFile.Extract entry = entries.get(at);
            for (int metric = 0; metric < entry.metrics().size(); metric++) {
                String path = "extract[" + at + "].metrics[" + metric + "]";
                try {
                    rules.add(rule(entry, entry.metrics().get(metric)));
                } catch (BadRuleException wrong) {
                    problems.accept(path + ": " + wrong.getMessage());
                }
            }
        }
        return rules;
    }

    private static Rule rule(JobFile.Extract entry, JobFile.Metric metric) throws BadRuleException {
        Definition definition = new Definition(
                metric.name().orElseThrow(() -> new BadRuleException("has no name")),
                metric.unit().orElse(""),
                metric.help().orElse(""));
        Source source = RuleText.source(entry.from());
        String format = entry.format().orElseThrow(() -> new BadRuleException("its extract entry has no format"));
        return switch (format) {
            case "text" ->
                RuleText.text(
                        definition,
                        source,
                        entry.match().orElseThrow(() -> new BadRuleException("format text needs a match")),
                        group(metric.value().orElse("")));
            case "json" ->
                RuleText.json(
                        definition,
                        source,
                        metric.value().orElseThrow(() -> new BadRuleException("format json needs a value")));
            default -> throw new BadRuleException("format '" + format + "' is neither json nor text");
        };
    }

    /** {@code $latency} is the group of that name; without a value it is the first group. */
    private static String group(String value) throws BadRuleException {
        if (!value.isEmpty() && !value.startsWith("$")) {
            throw new BadRuleException("value '" + value + "' is not a group of the match, such as $value");
        }
        return value.isEmpty() ? "" : value.substring(1);
    }
}
