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

    FileTargets(TargetText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The console, where nothing else is left: a run whose numbers go nowhere would lose them in silence. */
    List<TargetSpec> of(List<String> options, List<JobFile.Target> file) {
        file.forEach(target -> text.expect(TargetWords.of(target)));
        for (String option : options) {
            TargetWords words = TargetWords.onTheSpot(option);
            add("", "target '" + ShownAddress.of(words.kind()) + "'", words);
        }
        for (int at = 0; options.isEmpty() && at < file.size(); at++) {
            TargetWords words = TargetWords.of(file.get(at));
            String path = "targets[" + at + "]";
            add(path, path + (words.kind().isEmpty() ? "" : " '" + ShownAddress.of(words.kind()) + "'"), words);
        }
        return targets.isEmpty() ? List.of(new TargetSpec.Console("console")) : numbered();
    }

    /** Whether there is one that somebody named. */
    boolean named() {
        return !targets.isEmpty();
    }

    private void add(String path, String subject, TargetWords words) {
        try {
            targets.add(text.read(words));
        } catch (BadTargetException wrong) {
            problems.say(path, subject + " " + wrong.getMessage());
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
