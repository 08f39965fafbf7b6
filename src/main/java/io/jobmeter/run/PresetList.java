package io.jobmeter.run;

import io.jobmeter.config.NoSuchPresetException;
import io.jobmeter.config.Preset;
import io.jobmeter.config.Presets;
import io.jobmeter.extract.rule.Kind;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The built-in presets: all of them with what each gives, or one as it is. */
public final class PresetList {

    private static final String INDENT = "  ";

    private final Answer answer;

    public PresetList(Answer answer) {
        this.answer = answer;
    }

    public void all() throws NoSuchPresetException {
        for (String name : new Presets().names()) {
            answer.say(described(new Presets().named(name)));
            answer.say("");
        }
        answer.say("'jobmeter presets NAME' prints the file of one, to be read, or saved and changed.");
    }

    /** So that it can be saved and used as a configuration. */
    public void one(String name) throws NoSuchPresetException {
        answer.say(new Presets().named(name).text().stripTrailing());
    }

    private List<String> described(Preset preset) {
        Ink ink = answer.ink();
        List<Rule> rules = preset.rules();
        List<String> lines = new ArrayList<>();
        lines.add(ink.title(preset.name()) + ": " + preset.purpose());
        lines.add(INDENT + "reads "
                + rules.stream().map(PresetList::source).distinct().collect(Collectors.joining(", ")));
        Set<List<String>> metrics = new LinkedHashSet<>();
        rules.forEach(rule -> {
            rule.metrics().forEach(metric -> metrics.add(row(metric)));
            if (rule.metrics().isEmpty()) {
                metrics.add(List.of("(all)", "", "", "", "What is there, as it is."));
            }
        });
        Table table = new Table(List.of(
                Table.words("METRIC"),
                Table.words("TYPE"),
                Table.words("UNIT"),
                Table.words("LABELS"),
                Table.words("HELP")));
        metrics.forEach(table::add);
        table.lines(ink).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    private static String source(Rule rule) {
        return rule.format() + (Source.stream(rule.source().toString()).isPresent() ? " on " : " in ") + rule.source();
    }

    private static List<String> row(Template metric) {
        String type = switch (metric.kind()) {
            case Kind.Gauge _ -> "gauge";
            case Kind.Counter _ -> "counter";
            case Kind.Histogram _ -> "histogram";
        };
        return List.of(
                metric.name().written(),
                type,
                metric.unit(),
                String.join(", ", metric.labels().keySet()),
                metric.help());
    }
}
