package io.jobmeter.extract.tally;

import java.util.concurrent.atomic.AtomicInteger;

/** What all rules of a run together may keep. Rules of several streams take from it at the same time. */
public final class Room {

    /** Eight megabytes. */
    private static final int VALUES = 1_000_000;

    private final int series;
    private final int values;
    private final AtomicInteger takenSeries = new AtomicInteger();
    private final AtomicInteger takenValues = new AtomicInteger();

    /** @param series how many there may be */
    public Room(int series) {
        this(series, VALUES);
    }

    Room(int series, int values) {
        this.series = series;
        this.values = values;
    }

    boolean forOneMoreSeries() {
        return takenSeries.getAndUpdate(taken -> Math.min(series, taken + 1)) < series;
    }

    /** Whether so many values may be kept as they are. */
    boolean forMoreValues(int count) {
        return takenValues.getAndUpdate(taken -> count <= values - taken ? taken + count : taken) <= values - count;
    }

    int series() {
        return series;
    }
}
