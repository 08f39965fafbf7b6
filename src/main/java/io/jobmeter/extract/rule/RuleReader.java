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
        RuleFaults faults = new RuleFaults(wrong -> problems.say(words.place(), wrong));
        Optional<Source> source = faults.of(() -> source(words, faults));
        Optional<Format> format = FormatWords.format(words, faults);
        Optional<Format> likely = format.or(() -> FormatWords.likely(words));
        Optional<Optional<Jq>> rows = faults.of(() -> rows(words, likely));
        Optional<Boolean> optional =
                faults.of(() -> truth("optional", words.optional().orElse("false")));
        List<Template> metrics = metrics(words, likely);
        if (words.metrics().isEmpty()
                && likely.filter(each -> !(each instanceof Format.Prometheus)).isPresent()) {
            faults.say(new BadRuleException("has no metrics"));
        }
        boolean nothing = metrics.isEmpty() && !words.metrics().isEmpty();
        return faults.any() || nothing
                ? Optional.empty()
                : Optional.of(new Rule(
                        words.place(),
                        source.orElseThrow(),
                        format.orElseThrow(),
                        rows.orElseThrow(),
                        metrics,
                        optional.orElseThrow(),
                        Optional.empty()));
    }

    private List<Template> metrics(RuleWords words, Optional<Format> format) {
        List<Template> metrics = new ArrayList<>();
        for (MetricWords metric : words.metrics()) {
            RuleFaults faults = new RuleFaults(wrong -> problems.say(metric.place(), wrong));
            new MetricReader(metric, format, faults).template().ifPresent(metrics::add);
        }
        return metrics;
    }

    private static Source source(RuleWords words, RuleFaults faults) throws BadRuleException {
        String from = words.from().orElse("stdout");
        boolean stale = faults.of(() -> stale(words.stale())).orElse(false);
        Optional<Source> stream = Source.stream(from);
        if (stream.isPresent() && words.stale().isPresent()) {
            faults.say(new BadRuleException("stale", "is said of files, and " + from + " is none"));
        }
        return stream.isPresent() ? stream.get() : new Source.Files(path(from), stale);
    }

    private static String path(String path) throws BadRuleException {
        if (path.isBlank()) {
            throw new BadRuleException("from", "'" + path + "' names no source");
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
            throw new BadRuleException("from", "'" + path.replace("\0", "?") + "' is no path");
        } catch (IllegalArgumentException wrong) {
            throw new BadRuleException("from", "'" + path + "' " + wrong.getMessage());
        }
    }

    private static boolean stale(Optional<String> word) throws BadRuleException {
        return switch (word.orElse("refuse")) {
            case "accept" -> true;
            case "refuse" -> false;
            default -> throw new BadRuleException("stale", "'" + word.get() + "' is neither accept nor refuse");
        };
    }

    private static Optional<Jq> rows(RuleWords words, Optional<Format> format) throws BadRuleException {
        if (words.rows().isEmpty()) {
            return Optional.empty();
        }
        if (FormatWords.isText(words)) {
            throw new BadRuleException("rows", "is said of structured formats; in format text every match is a row");
        }
        return format.isPresent()
                ? Optional.of(PartWords.jq("rows", words.rows().get()))
                : Optional.empty();
    }

    static boolean truth(String key, String word) throws BadRuleException {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRuleException(key, "'" + word + "' is neither true nor false");
        };
    }
}
