package io.jobmeter.config;

import java.time.Duration;

/**
 * How a run's metrics are delivered.
 *
 * @param budget for all targets together
 * @param strict whether a delivery that failed fails the run
 * @param dryRun whether nothing is sent, and told instead
 */
public record Delivering(Duration budget, boolean strict, boolean dryRun) {

    static final Delivering DEFAULT = new Delivering(Duration.ofSeconds(10), false, false);
}
