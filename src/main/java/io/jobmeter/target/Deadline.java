package io.jobmeter.target;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The end of a budget that began when this was made. */
public final class Deadline {

    private final Duration budget;
    private final LongSupplier nanoTime;
    private final long start;

    public Deadline(Duration budget, LongSupplier nanoTime) {
        this.budget = budget;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    public Duration budget() {
        return budget;
    }

    /** Zero once it is over; of a budget of centuries, as much as a machine can count. */
    public Duration left() {
        long left = TimeUnit.NANOSECONDS.convert(budget) - (nanoTime.getAsLong() - start);
        return Duration.ofNanos(Math.max(0, left));
    }

    public boolean over() {
        return left().isZero();
    }

    /** The same, or sooner. */
    public Deadline within(Duration limit) {
        return new Deadline(limit.compareTo(left()) < 0 ? limit : left(), nanoTime);
    }

    /** A time-out of at most the limit, as Java's connections take it: to them, zero is without end. */
    public int milliseconds(Duration limit) {
        return (int) Math.clamp(TimeUnit.MILLISECONDS.convert(within(limit).left()), 1, Integer.MAX_VALUE);
    }
}
