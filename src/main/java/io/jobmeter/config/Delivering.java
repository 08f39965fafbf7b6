package io.jobmeter.config;

import io.jobmeter.target.spool.SpoolSpec;
import java.time.Duration;
import java.util.Optional;

/**
 * How a run's metrics are delivered.
 *
 * @param budget for all targets together, and for the rules before them
 * @param settle how long to wait after it where Prometheus has to come for them
 * @param spool where what could not be delivered is kept
 * @param strict whether a delivery that failed fails the run
 * @param dryRun whether nothing is sent, and told instead
 */
public record Delivering(Duration budget, Duration settle, Optional<SpoolSpec> spool, boolean strict, boolean dryRun) {

    static final Delivering DEFAULT =
            new Delivering(Duration.ofSeconds(10), Duration.ZERO, Optional.empty(), false, false);
}
