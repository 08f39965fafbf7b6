package io.jobmeter.metric;

/** The last known value of something that goes up and down. */
public record Gauge(String name, String unit, String help, Labels labels, double value) implements Metric {

    public Gauge {
        Metric.check(name, unit, help, labels, value);
    }

    @Override
    public Gauge as(String name, Labels labels) {
        return new Gauge(name, unit, help, labels, value);
    }
}
