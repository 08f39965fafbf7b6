package io.jobmeter.run;

import io.jobmeter.gate.Gate;
import io.jobmeter.gate.GateResult;
import io.jobmeter.gate.GateResult.State;
import io.jobmeter.gate.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gates say of a run. */
record GateReport(List<GateResult> results) {

    static final GateReport NONE = new GateReport(List.of());

    /** Where no metrics came of the run, so that nobody can say what its gates would have. */
    static GateReport unknown(List<Gate> gates) {
        return new GateReport(gates.stream()
                .map(gate -> new GateResult(
                        gate, gate.severity() == Severity.WARN ? State.WARNED : State.FAILED, "there are no metrics"))
                .toList());
    }

    boolean failed() {
        return count(State.FAILED) > 0;
    }

    /** A sentence for each gate that came true. */
    List<String> lines() {
        return results.stream()
                .filter(result -> result.state() != State.PASSED)
                .map(GateReport::line)
                .toList();
    }

    /** A sentence for each gate that passed, with what it saw. */
    List<String> passed() {
        return results.stream()
                .filter(result -> result.state() == State.PASSED)
                .map(GateReport::line)
                .toList();
    }

    static String line(GateResult result) {
        String said = switch (result.state()) {
            case PASSED -> " passed: ";
            case FAILED -> " came true: ";
            case WARNED -> " warns: ";
        };
        return Visible.of(result.gate().title() + said + result.reason());
    }

    /** For the line that tells the whole story; empty where there are no gates. */
    Optional<String> words() {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        long failed = count(State.FAILED);
        long warned = count(State.WARNED);
        return Optional.of(
                failed + warned == 0
                        ? counted(results.size(), "passed")
                        : Stream.of(counted(failed, "failed"), counted(warned, "warned"))
                                .filter(part -> !part.startsWith("0 "))
                                .collect(Collectors.joining(", ")));
    }

    private static String counted(long gates, String verb) {
        return gates + (gates == 1 ? " gate " : " gates ") + verb;
    }

    private long count(State state) {
        return results.stream().filter(result -> result.state() == state).count();
    }
}
