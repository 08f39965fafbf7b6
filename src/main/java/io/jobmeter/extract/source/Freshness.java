package io.jobmeter.extract.source;

import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a file was written by the run. The kernel stamps files with a clock that stands still for up to 10 ms, and some
 * file systems keep whole seconds, or every second one.
 */
record Freshness(Instant started) {

    private static final Duration TICK = Duration.ofMillis(10);

    boolean of(FileTime written) {
        Instant at = written.toInstant();
        Duration step = at.getNano() > 0 ? TICK : Duration.ofSeconds(at.getEpochSecond() % 2 == 0 ? 2 : 1);
        return at.plus(step).isAfter(started);
    }
}
