package io.jobmeter.child;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the command may not go beyond.
 *
 * @param timeout the time after which it is asked to end
 * @param grace the time from being asked to being killed
 * @param output how many bytes of each of its streams are passed on
 */
public record Limits(Optional<Duration> timeout, Duration grace, OptionalLong output) {

    public static final Limits NONE = new Limits(Optional.empty(), Duration.ofSeconds(10), OptionalLong.empty());
}
