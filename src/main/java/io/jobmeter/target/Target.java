package io.jobmeter.target;

import java.time.Duration;

/** A place that metrics go to. Each is used by one thread of its own. */
public interface Target {

    /** How it is called in a configuration and in messages. */
    String name();

    /** Called while the command runs, so that a delivery need not wait for what can be made ready before. */
    default void prepare() {}

    /** Whether {@link #prepare} does anything that is worth a thread. */
    default boolean prepares() {
        return true;
    }

    /**
     * Delivers, once, what can be delivered. What goes wrong is part of the outcome; an exception is a fault of ours.
     *
     * @param budget the time after which nobody waits for the outcome any more
     */
    Outcome deliver(Shipment shipment, Duration budget);

    /** What {@link #deliver} would send, to the byte; nothing is sent. */
    Preview preview(Shipment shipment);
}
