package io.jobmeter.run;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.gate.Doubts;
import io.jobmeter.gate.Doubts.Doubt;
import io.jobmeter.metric.NameForm;
import java.util.List;
import java.util.stream.Stream;

/** What gates cannot be sure of, from what the rules say. */
final class GateDoubts {

    private GateDoubts() {}

    /** @param wrote whether the command wrote metrics itself, which can have any name */
    static Doubts of(List<Rule> rules, List<Finding> findings, boolean wrote) {
        List<NameForm> given = Stream.of(
                        rules.stream().flatMap(rule -> rule.names().stream()),
                        RunMetrics.NOT_ALWAYS.stream().map(NameForm::of),
                        Stream.of(NameForm.ANY).filter(_ -> wrote))
                .flatMap(forms -> forms)
                .toList();
        List<Doubt> doubts = findings.stream()
                .flatMap(finding -> finding.doubtful().stream().map(form -> new Doubt(form, sentence(finding))))
                .toList();
        return new Doubts(given, doubts);
    }

    private static String sentence(Finding finding) {
        return switch (finding) {
            case Finding.Nothing nothing -> nothing.reason();
            case Finding.Remark remark -> remark.sentence();
            case Finding.Found _ -> "";
        };
    }
}
