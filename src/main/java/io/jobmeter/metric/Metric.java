package io.jobmeter.metric;

import static java.util.Objects.requireNonNull;

/** What one run gave, with its meaning. Sealed, so that the compiler names every place that has to know all kinds. */
public sealed interface Metric permits Gauge, Counter, Histogram {

    /** The full name, in the spelling of its source; what a protocol allows is the target's business. */
    String name();

    /** The unit that {@link #help()} does not repeat, such as {@code seconds}; empty where there is none. */
    String unit();

    /** One sentence for people; empty where there is none. */
    String help();

    Labels labels();

    /** The same under another name and with other labels. */
    Metric as(String name, Labels labels);

    /** What every kind asks of its parts. */
    static void check(String name, String unit, String help, Labels labels, double... numbers) {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(help, "help");
        requireNonNull(labels, "labels");
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(name + " is not a finite number: " + number);
            }
        }
    }
}
