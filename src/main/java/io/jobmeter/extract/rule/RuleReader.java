package io.jobmeter.extract.rule;

import io.jobmeter.extract.row.Jq;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules in words, checked and compiled. What is wrong is told by its place, and what is right goes on without it. */
public final class RuleReader {

    private final RuleProblems problems;

    public RuleReader(RuleProblems problems) {
        this.problems = problems;
    }

    /** Empty where nothing of it can be used. */
    public Optional<Rule> read(RuleWords words) {
        try {
            Source source = source(words);
            Format format = FormatWords.format(words);
            Optional<Jq> rows = rows(words, format);
            List<Template> metrics = metrics(words, format);
            if (metrics.isEmpty() && !(words.metrics().isEmpty() && format instanceof Format.Prometheus)) {
                if (words.metrics().isEmpty()) {
                    throw new BadRuleException("has no metrics");
                }
                return Optional.empty();
            }
            return Optional.of(new Rule(
                    words.place(),
                    source,
                    format,
                    rows,
                    metrics,
                    truth("optional", words.optional().orElse("false")),
                    Optional.empty()));
        } catch (BadRuleException wrong) {
            problems.say(words.place(), words.place() + ": " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private List<Template> metrics(RuleWords words, Format format) {
        List<Template> metrics = new ArrayList<>();
        for (MetricWords metric : words.metrics()) {
            try {
                metrics.add(new MetricReader(metric, format).template());
            } catch (BadRuleException wrong) {
                problems.say(metric.place(), metric.place() + ": " + wrong.getMessage());
            }
        }
        return metrics;
    }

    private static Source source(RuleWords words) throws BadRuleException {
        String from = words.from().orElse("stdout");
        boolean stale = stale(words.stale());
        Optional<Source> stream = Source.stream(from);
        if (stream.isPresent() && words.stale().isPresent()) {
            throw new BadRuleException("stale is said of files, and " + from + " is none");
        }
        return stream.isPresent() ? stream.get() : new Source.Files(path(from), stale);
    }

    private static String path(String path) throws BadRuleException {
        if (path.isBlank()) {
            throw new BadRuleException("from '" + path + "' names no source");
        }
        try {
            Path.of(path);
            for (String word : path.split("/")) {
                if (Glob.is(word)) {
                    Glob.of(word);
                }
            }
            return path;
        } catch (InvalidPathException none) {
            throw new BadRuleException("from '" + path.replace("\0", "?") + "' is no path");
        } catch (IllegalArgumentException wrong) {
            throw new BadRuleException("from '" + path + "' " + wrong.getMessage());
        }
    }

    private static boolean stale(Optional<String> word) throws BadRuleException {
        return switch (word.orElse("refuse")) {
            case "accept" -> true;
            case "refuse" -> false;
            default -> throw new BadRuleException("stale '" + word.get() + "' is neither accept nor refuse");
        };
    }

    private static Optional<Jq> rows(RuleWords words, Format format) throws BadRuleException {
        if (words.rows().isPresent() && format instanceof Format.Text) {
            throw new BadRuleException("rows is said of structured formats; in format text every match is a row");
        }
        return words.rows().isPresent() ? Optional.of(PartWords.jq(words.rows().get())) : Optional.empty();
    }

    static boolean truth(String what, String word) throws BadRuleException {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRuleException(what + " '" + word + "' is neither true nor false");
        };
    }
}
