package io.jobmeter.child;

import java.time.Duration;

/**
 * What the child and its descendants took from the machine, as far as they ended before it.
 *
 * @param peakMemory in bytes, of the largest of these processes. Linux counts it from what we had ourselves when the
 *     child was started, so that a smaller child shows as that
 */
public record Usage(Duration user, Duration system, long peakMemory) {

    public static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, 0);

    Usage and(Usage other) {
        return new Usage(user.plus(other.user), system.plus(other.system), Math.max(peakMemory, other.peakMemory));
    }
}
