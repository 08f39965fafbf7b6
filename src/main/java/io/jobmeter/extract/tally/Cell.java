package io.jobmeter.extract.tally;

import io.jobmeter.extract.rule.Kind;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of one series. */
final class Cell {

    private final Kind kind;
    private final Figures figures = new Figures();
    private final double[] bounds;
    private final long[] buckets;
    private final Quantiles quantiles;

    Cell(Kind kind, Room room) {
        this.kind = kind;
        this.bounds = kind instanceof Kind.Histogram histogram
                ? histogram.bounds().stream().mapToDouble(Double::doubleValue).toArray()
                : new double[0];
        this.buckets = kind instanceof Kind.Histogram ? new long[bounds.length + 1] : null;
        this.quantiles = quantile(kind) > 0 ? new Quantiles(room) : null;
    }

    void add(double value) {
        figures.add(value);
        if (quantiles != null) {
            quantiles.add(value);
        }
        if (buckets != null) {
            int at = 0;
            while (at < bounds.length && value > bounds[at]) {
                at++;
            }
            buckets[at]++;
        }
    }

    long count() {
        return figures.count();
    }

    /** Empty where the values come to more than a number can be. */
    Optional<Metric> metric(String name, String unit, String help, Labels labels) {
        double value = switch (kind) {
            case Kind.Gauge(Kind.Aggregate aggregate) -> value(aggregate);
            case Kind.Counter(Kind.Aggregate aggregate) -> value(aggregate);
            case Kind.Histogram _ -> figures.sum();
        };
        if (!Double.isFinite(value)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case Kind.Gauge _ -> new Gauge(name, unit, help, labels, value);
                    case Kind.Counter _ -> new Counter(name, unit, help, labels, value);
                    case Kind.Histogram _ ->
                        new Histogram(name, unit, help, labels, spread(), value, figures.min(), figures.max());
                });
    }

    private double value(Kind.Aggregate aggregate) {
        return switch (aggregate) {
            case FIRST -> figures.first();
            case NONE, LAST -> figures.last();
            case SUM -> figures.sum();
            case MIN -> figures.min();
            case MAX -> figures.max();
            case AVG -> figures.average();
            case COUNT -> figures.count();
            case P50, P90, P95, P99 -> quantiles.at(quantile(kind));
        };
    }

    private static double quantile(Kind kind) {
        if (!(kind instanceof Kind.Gauge(Kind.Aggregate aggregate))) {
            return 0;
        }
        return switch (aggregate) {
            case P50 -> 0.5;
            case P90 -> 0.9;
            case P95 -> 0.95;
            case P99 -> 0.99;
            case NONE, FIRST, LAST, SUM, MIN, MAX, AVG, COUNT -> 0;
        };
    }

    private List<Bucket> spread() {
        List<Bucket> spread = new ArrayList<>();
        for (int at = 0; at < buckets.length; at++) {
            boolean last = at == bounds.length;
            spread.add(new Bucket(last ? Double.POSITIVE_INFINITY : bounds[at], buckets[at]));
        }
        return spread;
    }
}
