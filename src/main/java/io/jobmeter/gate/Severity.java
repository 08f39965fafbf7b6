package io.jobmeter.gate;

/** What becomes of a run whose gate came true. */
public enum Severity {
    FAIL,
    WARN
}
