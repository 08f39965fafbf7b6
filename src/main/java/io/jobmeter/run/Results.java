package io.jobmeter.run;

import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of all rules.
 *
 * @param failures how many rules failed in something; what the command wrote for us itself counts as one
 */
record Results(List<Finding> findings, int failures) {

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
