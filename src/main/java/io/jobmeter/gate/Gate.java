package io.jobmeter.gate;

/** A condition on a run's metrics that fails the run, or warns. */
public record Gate(String text) {}
