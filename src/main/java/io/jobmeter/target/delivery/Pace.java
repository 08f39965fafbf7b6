package io.jobmeter.target.delivery;

import java.time.Duration;

/** Time and chance, as a delivery meets them. */
public interface Pace {

    /** Of no meaning but in comparison with another. */
    long nanoTime();

    /** Waits; returns false, and at once, where somebody wants us to come to an end. */
    boolean pause(Duration time) throws InterruptedException;

    /** At least 0, less than 1. */
    double chance();
}
