package io.jobmeter.run;

import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of all rules.
 *
 * @param failures how many rules failed in something; what the command wrote for us itself counts as one
 * @param faults ours, of which the findings say no more than what they are
 */
record Results(List<Finding> findings, int failures, List<Throwable> faults) {

    Results(List<Finding> findings, int failures) {
        this(findings, failures, List.of());
    }

    Results after(List<Throwable> faults) {
        return new Results(findings, failures, faults);
    }

    static Results of(List<Yield> yields, List<Finding> ofCommand) {
        List<Finding> findings = new ArrayList<>();
        yields.forEach(yield -> findings.addAll(yield.findings()));
        findings.addAll(ofCommand);
        long failures =
                yields.stream().filter(yield -> failed(yield.findings())).count();
        return new Results(findings, (int) failures + (failed(ofCommand) ? 1 : 0));
    }

    private static boolean failed(List<Finding> findings) {
        return findings.stream().anyMatch(Finding.Nothing.class::isInstance);
    }
}
