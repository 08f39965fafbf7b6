package io.jobmeter.metric;

/** How much one run counted: not a total over runs, so that sending it twice would count it twice where totals are kept. */
public record Counter(String name, String unit, String help, Labels labels, double value) implements Metric {

    public Counter {
        Metric.check(name, unit, help, labels, value);
        if (value < 0) {
            throw new IllegalArgumentException(name + " counted less than nothing: " + value);
        }
    }

    @Override
    public Counter as(String name, Labels labels) {
        return new Counter(name, unit, help, labels, value);
    }
}
