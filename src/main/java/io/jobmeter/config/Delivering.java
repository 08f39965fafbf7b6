package io.jobmeter.config;

import java.time.Duration;

/**
 * How a run's metrics are delivered.
 *
 * @param budget for all targets together
 * @param strict whether a delivery that failed fails the run
 */
public record Delivering(Duration budget, boolean strict) {

    static final Delivering DEFAULT = new Delivering(Duration.ofSeconds(10), false);
}
