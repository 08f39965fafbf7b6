package io.jobmeter.child;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a child once it is over and its streams are read.
 *
 * @param begun before the child could do anything
 * @param duration from start to end, without what came through the streams later
 * @param bytes how much was read of each stream that had a reader; an inherited stream is not counted
 * @param metrics what the child wrote to the file for its metrics
 * @param troubles what went wrong with the streams and the file, as sentences
 * @param faults ours among them
 */
public record Ended(
        ExitStatus status,
        Instant begun,
        Instant at,
        Duration duration,
        Usage usage,
        Map<Output, Long> bytes,
        String metrics,
        List<String> troubles,
        List<Throwable> faults) {

    public Ended(
            ExitStatus status,
            Instant begun,
            Instant at,
            Duration duration,
            Usage usage,
            Map<Output, Long> bytes,
            String metrics,
            List<String> troubles) {
        this(status, begun, at, duration, usage, bytes, metrics, troubles, List.of());
    }
}
