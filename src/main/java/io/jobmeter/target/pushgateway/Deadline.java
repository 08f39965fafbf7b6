package io.jobmeter.target.pushgateway;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When a budget is over. */
record Deadline(long start, long budget) {

    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime(), TimeUnit.NANOSECONDS.convert(budget));
    }

    /** The same, or sooner. */
    Deadline within(Duration limit) {
        return in(limit.compareTo(left()) < 0 ? limit : left());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, budget - (System.nanoTime() - start)));
    }

    boolean over() {
        return left().isZero();
    }

    /** A time-out as Java's connections take it: to them, zero is without end. */
    int milliseconds(Duration limit) {
        return (int) Math.clamp(TimeUnit.MILLISECONDS.convert(within(limit).left()), 1, Integer.MAX_VALUE);
    }
}
