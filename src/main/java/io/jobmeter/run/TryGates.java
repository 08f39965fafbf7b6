package io.jobmeter.run;

import io.jobmeter.gate.Gate;
import io.jobmeter.gate.GateResult;
import io.jobmeter.gate.GateResult.State;
import io.jobmeter.gate.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What gates say of a saved output, which has no metrics of a run. */
record TryGates(List<Gate> gates) {

    boolean none() {
        return gates.isEmpty();
    }

    /** @param ofRuns what the names of a run's own metrics begin with */
    List<String> lines(Measured measured, String ofRuns, Ink ink) {
        List<String> lines = new ArrayList<>();
        for (GateResult result : Gate.all(gates, measured)) {
            if (result.gate().names().stream().anyMatch(name -> isOfRuns(name, ofRuns))) {
                lines.add(ink.remark("~ " + Visible.of(result.gate().title() + " asks for what only a run has")));
            } else if (result.state() == State.PASSED) {
                lines.add(GateReport.line(result));
            } else {
                String line = "! " + GateReport.line(result);
                lines.add(result.state() == State.WARNED ? ink.remark(line) : ink.failure(line));
            }
        }
        return lines;
    }

    private static boolean isOfRuns(String name, String ofRuns) {
        return name.startsWith("run_") || Stream.of(name, "keptn_" + name).anyMatch(full -> full.startsWith(ofRuns));
    }
}
