package io.jobmeter.target;

import io.jobmeter.metric.Metric;
import java.time.Duration;

/** A place that metrics go to. Each is used by one thread of its own. */
public interface Target {

    /** How it is called in a configuration and in messages. */
    String name();

    /** By way of what it is reached, to stand in a sentence; empty where that is directly. */
    default String way() {
        return "";
    }

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

    /**
     * Whether a metric that arrives here twice is as if it had arrived once. Where it is not, what may have arrived is
     * not sent again.
     */
    boolean replaces(Metric metric);

    /** What {@link #deliver} would send, to the byte; nothing is sent. */
    Preview preview(Shipment shipment);

    /** Asks whether it is there and would let us deliver, in the way that a delivery goes; no metric is sent. */
    Visit visit(Deadline deadline);
}
