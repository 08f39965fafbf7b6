package io.jobmeter.target.spool;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where to keep what could not be delivered.
 *
 * @param size how many bytes at most
 * @param age how long at most
 */
public record SpoolSpec(Path folder, long size, Duration age) {

    public static final long SIZE = 100_000_000;
    public static final Duration AGE = Duration.ofDays(7);
}
