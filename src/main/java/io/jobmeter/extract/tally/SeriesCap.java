package io.jobmeter.extract.tally;

import java.util.concurrent.atomic.AtomicInteger;

/** How many series there may still be. Rules of several streams take from it at the same time. */
public final class SeriesCap {

    private final int cap;
    private final AtomicInteger taken = new AtomicInteger();

    public SeriesCap(int cap) {
        this.cap = cap;
    }

    boolean take() {
        return taken.getAndIncrement() < cap;
    }

    int cap() {
        return cap;
    }
}
