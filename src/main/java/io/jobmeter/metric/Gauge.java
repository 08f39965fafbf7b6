package io.jobmeter.metric;

import static java.util.Objects.requireNonNull;

/** The last known value of something that goes up and down. */
public record Gauge(String name, String unit, String help, Labels labels, double value) implements Metric {

    public Gauge {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
        requireNonNull(help, "help");
        requireNonNull(labels, "labels");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is not a finite number: " + value);
        }
    }
}
