package io.jobmeter.target.pushgateway;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When a budget is over. */
record Deadline(long start, long budget) {

    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime(), TimeUnit.NANOSECONDS.convert(budget));
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, budget - (System.nanoTime() - start)));
    }

    boolean over() {
        return left().isZero();
    }

    /** A time-out as Java's connections take it: to them, zero is without end. */
    int milliseconds(Duration limit) {
        Duration shorter = limit.compareTo(left()) < 0 ? limit : left();
        return (int) Math.clamp(TimeUnit.MILLISECONDS.convert(shorter), 1, Integer.MAX_VALUE);
    }
}
