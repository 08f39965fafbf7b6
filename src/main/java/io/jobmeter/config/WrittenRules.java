package io.jobmeter.config;

import io.jobmeter.extract.rule.BadRuleException;
import io.jobmeter.extract.rule.OnTheSpot;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.RuleReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of presets, of the file and of the command line, in this order, checked. */
final class WrittenRules {

    private final Problems problems;
    private final RuleReader reader;
    private final List<Rule> rules = new ArrayList<>();

    WrittenRules(Problems problems) {
        this.problems = problems;
        this.reader = new RuleReader(problems::inFile);
    }

    List<Rule> of(Flags flags, Optional<JobFile> file) {
        List<String> inFile = file.flatMap(JobFile::presets).orElse(List.of());
        List<PresetWords> written = inFile.stream().map(PresetWords::of).toList();
        for (PresetWords preset : presets(flags.all("preset"), inFile)) {
            boolean asked = flags.all("preset").stream().map(PresetWords::of).anyMatch(preset::equals);
            add(preset, asked ? "" : "presets[" + written.indexOf(preset) + "]");
        }
        FileRules.of(file.map(JobFile::extract).orElse(List.of()), "")
                .forEach(words -> reader.read(words).ifPresent(rules::add));
        flags.all("metric").forEach(this::onTheSpot);
        return List.copyOf(rules);
    }

    /** Where both name one, the option says what it reads. */
    private static Set<PresetWords> presets(List<String> options, List<String> file) {
        Set<PresetWords> said =
                options.stream().map(PresetWords::of).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> names = said.stream().map(PresetWords::name).collect(Collectors.toSet());
        Set<PresetWords> all = file.stream()
                .map(PresetWords::of)
                .filter(preset -> !names.contains(preset.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.addAll(said);
        return all;
    }

    /** @param path where the file has it; empty where an option names it */
    private void add(PresetWords words, String path) {
        try {
            Preset preset = new Presets().named(words.name());
            rules.addAll(preset.rules(words, problems));
        } catch (NoSuchPresetException unknown) {
            String sentence = unknown.getMessage();
            problems.say(path, path.isEmpty() ? sentence : path + sentence.substring("preset".length()));
        }
    }

    private void onTheSpot(String metric) {
        try {
            new RuleReader(problems::onTheSpot).read(OnTheSpot.words(metric)).ifPresent(rules::add);
        } catch (BadRuleException wrong) {
            problems.say("metric " + wrong.getMessage());
        }
    }
}
