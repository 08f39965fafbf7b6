package io.jobmeter.target;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import java.time.Duration;

/**
 * Why not all of a shipment arrived.
 *
 * @param reason a sentence's end, after the target's name
 * @param pause how long the server wants us to wait; zero where it does not say
 * @param rest what has not arrived for all we know, to be delivered later
 */
public record Failure(String reason, Kind kind, Duration pause, Shipment rest) {

    public enum Kind {
        /** Nothing arrived, and soon it may: no connection, 429, 503. */
        BUSY,
        /** Nobody knows whether it arrived: no answer, a broken connection, another 5xx. Only what replaces is repeated. */
        UNSURE,
        /** It will be so again until somebody changes something: a wrong token, a wrong address. Worth keeping. */
        LASTING,
        /** What is wrong is in the shipment itself, and will be so for ever. Not worth keeping. */
        FINAL
    }

    public static Failure of(String reason, Kind kind, Shipment rest) {
        return new Failure(reason, kind, Duration.ZERO, rest);
    }

    /** Whether the rest may be sent again at once. */
    public boolean repeatable() {
        return switch (kind) {
            case BUSY -> true;
            case UNSURE -> rest.all().stream().allMatch(Failure::replaces);
            case LASTING, FINAL -> false;
        };
    }

    /** Whether the rest may be sent again on another day. */
    public boolean keepable() {
        return switch (kind) {
            case BUSY, LASTING -> true;
            case UNSURE -> repeatable();
            case FINAL -> false;
        };
    }

    public Failure because(String other) {
        return new Failure(other, kind, pause, rest);
    }

    /** Whether a metric that arrives twice is the same as one that arrives once. */
    private static boolean replaces(Metric metric) {
        return switch (metric) {
            case Gauge _ -> true;
            case Counter _, Histogram _ -> false;
        };
    }
}
