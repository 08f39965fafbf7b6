package io.jobmeter.gate;

import io.jobmeter.gate.GateResult.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on a run's metrics that fails the run, or warns.
 *
 * @param name what people call it; its text, where nobody gave it a name
 * @param condition empty where the text is none
 * @param problem why it is none, as the rest of a sentence that begins with it
 */
public record Gate(String name, String text, Severity severity, Optional<Condition> condition, String problem) {

    public static Gate of(String name, String text, Severity severity) {
        try {
            return new Gate(name, text, severity, Optional.of(ConditionReader.read(text)), "");
        } catch (BadConditionException wrong) {
            return new Gate(name, text, severity, Optional.empty(), wrong.getMessage());
        }
    }

    public static List<GateResult> all(List<Gate> gates, Measured measured) {
        return gates.stream().map(gate -> gate.of(measured)).toList();
    }

    /** Nobody can say that one which could not be read would have passed. */
    private GateResult of(Measured measured) {
        return condition
                .map(asking -> Evaluation.of(this, asking, measured))
                .orElseGet(() -> new GateResult(
                        this, severity == Severity.WARN ? State.WARNED : State.FAILED, "it could not be read"));
    }

    /** The metrics that it asks for, by the names that it gives them. */
    public Set<String> names() {
        return condition.map(asking -> Asked.of(asking).names()).orElse(Set.of());
    }

    /** For sentences about it: its name, and what it asks. */
    public String title() {
        return "gate '" + name + "'" + (name.equals(text) ? "" : " (" + text + ")");
    }
}
