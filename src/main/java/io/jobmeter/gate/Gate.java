package io.jobmeter.gate;

/**
 * A condition on a run's metrics that fails the run, or warns.
 *
 * @param name what people call it; its text, where nobody gave it a name
 */
public record Gate(String name, String text, Severity severity) {}
