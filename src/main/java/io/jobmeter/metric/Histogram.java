package io.jobmeter.metric;

import java.util.List;

/**
 * How one run's observations are spread.
 *
 * @param buckets in the order of their bounds; the last one's bound is infinity
 * @param min the least observation; where they were not seen one by one, the least that it can have been
 * @param max the greatest observation; where they were not seen one by one, the greatest that it can have been
 */
public record Histogram(
        String name, String unit, String help, Labels labels, List<Bucket> buckets, double sum, double min, double max)
        implements Metric {

    /**
     * @param bound the greatest value that falls into it
     * @param count how many fell into it, and into none before it
     */
    public record Bucket(double bound, long count) {}

    public Histogram {
        Metric.check(name, unit, help, labels, sum, min, max);
        buckets = List.copyOf(buckets);
        if (buckets.isEmpty() || buckets.getLast().bound() != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " has no last bucket for what is above all bounds");
        }
    }

    public long count() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    @Override
    public Histogram as(String name, Labels labels) {
        return new Histogram(name, unit, help, labels, buckets, sum, min, max);
    }
}
