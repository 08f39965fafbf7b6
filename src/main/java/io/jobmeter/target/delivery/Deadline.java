package io.jobmeter.target.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of a budget that began when this was made. */
public final class Deadline {

    private final Duration budget;
    private final Pace pace;
    private final long start;

    public Deadline(Duration budget, Pace pace) {
        this.budget = budget;
        this.pace = pace;
        this.start = pace.nanoTime();
    }

    public Duration budget() {
        return budget;
    }

    /** Zero once it is over; of a budget of centuries, as much as a machine can count. */
    public Duration left() {
        long left = TimeUnit.NANOSECONDS.convert(budget) - (pace.nanoTime() - start);
        return Duration.ofNanos(Math.max(0, left));
    }

    public boolean over() {
        return left().isZero();
    }
}
