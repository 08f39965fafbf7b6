package io.jobmeter.gate;

/**
 * What a gate says of a run.
 *
 * @param reason the values that it saw, or why it could not be evaluated
 */
public record GateResult(Gate gate, State state, String reason) {

    /** A gate that came true, or could not be evaluated, has failed, or warned where its severity says so. */
    public enum State {
        PASSED,
        FAILED,
        WARNED
    }
}
