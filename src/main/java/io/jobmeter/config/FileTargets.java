package io.jobmeter.config;

import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The targets of options and file. One that cannot be is named, and the others stay. */
final class FileTargets {

    private final TargetText text;
    private final Problems problems;
    private final Set<TargetSpec> targets = new LinkedHashSet<>();
    private final List<Named> named = new ArrayList<>();

    /** @param path where the file has it; empty where an option named it */
    record Named(String path, TargetSpec spec) {}

    FileTargets(TargetText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The console, where nothing else is left: a run whose numbers go nowhere would lose them in silence. */
    List<TargetSpec> of(List<String> options, List<JobFile.Target> file) {
        file.forEach(target -> text.expect(TargetWords.of(target)));
        for (String option : options) {
            TargetWords words = TargetWords.onTheSpot(option);
            add("", words);
        }
        for (int at = 0; options.isEmpty() && at < file.size(); at++) {
            TargetWords words = TargetWords.of(file.get(at));
            add("targets[" + at + "]", words);
        }
        return targets.isEmpty() ? List.of(new TargetSpec.Console("console")) : numbered();
    }

    /** As they were named, those that stand there twice too. */
    List<Named> all() {
        return named;
    }

    /** Whether there is one that somebody named. */
    boolean named() {
        return !targets.isEmpty();
    }

    private void add(String path, TargetWords words) {
        try {
            TargetSpec spec = text.read(words);
            named.add(new Named(path, spec));
            targets.add(spec);
        } catch (BadTargetException wrong) {
            wrong.all().forEach(each -> say(path, words, each));
        }
    }

    /** Of an option, the target is named as it was said: no file has a place for its keys. */
    private void say(String path, TargetWords words, BadTargetException wrong) {
        String kind = words.kind().isEmpty() ? "" : " '" + ShownAddress.of(words.kind()) + "'";
        String key = wrong.key();
        if (path.isEmpty()) {
            String subject = key.equals("kind") ? "target" : "target" + kind + (key.isEmpty() ? "" : ": " + key);
            problems.say(subject + " " + wrong.getMessage());
        } else {
            String subject = key.isEmpty() ? path + kind : path + "." + key;
            problems.say(key.isEmpty() ? path : path + "." + key, subject + " " + wrong.getMessage());
        }
    }

    /** Two of one kind are told apart by their numbers, where nobody gave them names. */
    private List<TargetSpec> numbered() {
        Set<String> names = new HashSet<>();
        List<TargetSpec> numbered = new ArrayList<>();
        for (TargetSpec target : targets) {
            String name = target.name();
            for (int number = 2; !names.add(name); number++) {
                name = target.name() + "-" + number;
            }
            numbered.add(target.named(name));
        }
        return numbered;
    }
}
