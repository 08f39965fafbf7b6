package io.jobmeter.extract.rule;

/** The two streams that a command writes. */
public enum Stream {
    STDOUT,
    STDERR
}
