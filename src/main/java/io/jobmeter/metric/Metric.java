package io.jobmeter.metric;

/**
 * One number with its meaning. Sealed, so that the day a second kind comes, the compiler names every place that has to
 * say what it does with it.
 */
public sealed interface Metric permits Gauge {

    /** The full name, in the spelling of its source; what a protocol allows is the target's business. */
    String name();

    /** The unit that {@link #help()} does not repeat, such as {@code seconds}; empty where there is none. */
    String unit();

    /** One sentence for people; empty where there is none. */
    String help();

    Labels labels();
}
