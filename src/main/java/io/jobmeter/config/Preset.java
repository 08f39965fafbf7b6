package io.jobmeter.config;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.RuleReader;
import io.jobmeter.extract.rule.RuleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Built-in rules for a known tool.
 *
 * @param text its file, which is a configuration with nothing but {@code extract}
 */
public record Preset(String name, String text) {

    /** What it is for, in one sentence: the comment in its first line. */
    public String purpose() {
        String first = text.lines().findFirst().orElse("");
        return first.startsWith("#") ? first.substring(1).strip() : "";
    }

    /** Of those there are, as they are built in: a test holds that nothing is wrong with them. */
    public List<Rule> rules() {
        return rules(new Problems());
    }

    List<Rule> rules(Problems problems) {
        return rules(new PresetWords(name, Optional.empty()), problems);
    }

    List<Rule> rules(PresetWords asked, Problems problems) {
        RuleReader reader = new RuleReader(problems::inPreset);
        List<Rule> rules = new ArrayList<>();
        for (RuleWords words : words(problems)) {
            reader.read(asked.source().map(words::from).orElse(words))
                    .ifPresent(rule -> rules.add(rule.of(asked.toString())));
        }
        return rules;
    }

    private List<RuleWords> words(Problems problems) {
        String place = "preset " + name;
        Optional<JobFile> file = new JobFileText(problems).read(place, text);
        return FileRules.of(file.map(JobFile::extract).orElse(List.of()), place + " ");
    }
}
