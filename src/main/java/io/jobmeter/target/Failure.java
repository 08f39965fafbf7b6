package io.jobmeter.target;

import java.time.Duration;

/**
 * Why not all of a shipment arrived.
 *
 * @param reason a sentence's end, after the target's name
 * @param pause how long the server wants us to wait; zero where it does not say
 * @param rest what has not arrived for all we know, and may be sent again
 */
public record Failure(String reason, Kind kind, Duration pause, Shipment rest) {

    public enum Kind {
        /** Nothing arrived, and soon it may: no connection, 429, 503. */
        BUSY,
        /**
         * Nobody knows whether it arrived: no answer, a broken connection, another 5xx. What would count twice is not in
         * the rest: see {@link Doubt}.
         */
        UNSURE,
        /** It was not begun, for want of time. Not again in this budget, and worth keeping. */
        LATE,
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
        return hasRest() && (kind == Kind.BUSY || kind == Kind.UNSURE);
    }

    /** Whether the rest may be sent again on another day. */
    public boolean keepable() {
        return hasRest() && kind != Kind.FINAL;
    }

    /** Whether another shipment would fail there, too. */
    public boolean ofTarget() {
        return kind != Kind.FINAL;
    }

    public Failure because(String other) {
        return new Failure(other, kind, pause, rest);
    }

    public Failure with(Shipment other) {
        return new Failure(reason, kind, pause, other);
    }

    private boolean hasRest() {
        return !rest.metrics().isEmpty() || !rest.lasting().isEmpty();
    }
}
