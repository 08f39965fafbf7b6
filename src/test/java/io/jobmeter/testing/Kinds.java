package io.jobmeter.testing;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;

/** A metric of each kind, of which little more than the kind matters. */
public final class Kinds {

    private Kinds() {}

    public static Gauge gauge(String name) {
        return new Gauge(name, "", "", Labels.NONE, 1);
    }

    public static Counter counter(String name, double value) {
        return new Counter(name, "", "", Labels.NONE, value);
    }

    /** In the buckets up to 1, up to 10 and above. */
    public static Histogram histogram(String name, double... observations) {
        return histogram(name, Labels.NONE, observations);
    }

    public static Histogram histogram(String name, Labels labels, double... observations) {
        List<Bucket> buckets = List.of(
                new Bucket(1, count(observations, Double.NEGATIVE_INFINITY, 1)),
                new Bucket(10, count(observations, 1, 10)),
                new Bucket(Double.POSITIVE_INFINITY, count(observations, 10, Double.POSITIVE_INFINITY)));
        return new Histogram(
                name,
                "",
                "",
                labels,
                buckets,
                DoubleStream.of(observations).sum(),
                DoubleStream.of(observations).min().orElse(0),
                DoubleStream.of(observations).max().orElse(0));
    }

    public static Shipment shipment(Instant at, Metric... metrics) {
        return new Shipment("k6", Labels.NONE, at, List.of(metrics), List.of());
    }

    private static long count(double[] observations, double above, double upTo) {
        return DoubleStream.of(observations)
                .filter(value -> value > above && value <= upTo)
                .count();
    }
}
