package io.jobmeter.run;

import io.jobmeter.config.Checked;
import io.jobmeter.config.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a check has found: problems, warnings, what is fine, and one line that tells the whole story. */
final class CheckReport {

    private final Checked checked;
    private final Answer answer;
    private final boolean quiet;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<String> good = new ArrayList<>();

    /** @param quiet whether only problems are told */
    CheckReport(Checked checked, Answer answer, boolean quiet) {
        this.checked = checked;
        this.answer = answer;
        this.quiet = quiet;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void warning(Problem warning) {
        warnings.add(warning);
    }

    void good(String sentence) {
        good.add(sentence);
    }

    int problems() {
        return problems.size();
    }

    void tell() {
        Ink ink = answer.ink();
        problems.stream()
                .sorted(Problem.IN_ORDER)
                .forEach(problem -> say(problem, ink.failure(Visible.of(problem.sentence()))));
        if (!quiet) {
            warnings.stream()
                    .sorted(Problem.IN_ORDER)
                    .forEach(warning -> say(warning, ink.remark("warning:") + " " + Visible.of(warning.sentence())));
            good.forEach(sentence -> answer.say(Visible.of(sentence)));
            answer.say(end());
        }
    }

    private void say(Problem problem, String words) {
        answer.say(problem.at().isEmpty() ? words : answer.ink().title(Visible.of(problem.at()) + ":") + " " + words);
    }

    private String end() {
        String subject = checked.source().map(Visible::of).orElse("no configuration file; the command line");
        if (problems.isEmpty() && warnings.isEmpty()) {
            return subject + " is fine: " + what();
        }
        String counts = (problems.isEmpty() ? "no problem" : count(problems.size(), "problem"))
                + (warnings.isEmpty() ? "" : ", " + count(warnings.size(), "warning"));
        return subject + ": " + counts;
    }

    private String what() {
        var settings = checked.settings();
        int gates = settings.verdict().gates().size();
        int targets = settings.targetsNamed() ? settings.targets().size() : 0;
        return count(settings.rules().size(), "rule") + ", " + (gates == 0 ? "" : count(gates, "gate") + ", ")
                + count(targets, "target");
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
