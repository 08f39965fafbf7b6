package io.jobmeter.extract.tally;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.tally.TakeOver.Unfit;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A histogram of which only the cumulative buckets and the sum are known. Where no bound is below zero, no observation is
 * taken to be.
 */
final class Spread {

    private static final double MOST = 1L << 53;

    private final List<Bucket> buckets = new ArrayList<>();
    private final double sum;
    private final boolean positive;
    private long count;
    private double leastSum;
    private double greatestSum;

    /** @param row with {@code buckets} by their bounds, and a {@code sum} */
    Spread(JsonNode row) throws Unfit {
        long before = 0;
        for (var bucket : counts(row).entrySet()) {
            buckets.add(new Bucket(bucket.getKey(), bucket.getValue() - before));
            before = bucket.getValue();
        }
        count = before;
        JsonNode itsSum = row.path("sum");
        sum = itsSum.doubleValue();
        if (!itsSum.isNumber() || !Double.isFinite(sum)) {
            throw itsSum.isNumber()
                    ? new Unfit("the sum " + itsSum.asText(), "not a finite number")
                    : new Unfit("no sum");
        }
        positive = sum >= 0 && buckets.getFirst().bound() > 0;
    }

    Histogram histogram(String name, String unit, String help, Labels labels) {
        if (count == 0) {
            return new Histogram(name, unit, help, labels, buckets, sum, 0, 0);
        }
        int first = 0;
        int last = buckets.size() - 1;
        while (buckets.get(first).count() == 0) {
            first++;
        }
        while (buckets.get(last).count() == 0) {
            last--;
        }
        for (int at = first; at <= last; at++) {
            leastSum += buckets.get(at).count() * lower(at);
            greatestSum += buckets.get(at).count() * upper(at);
        }
        double average = sum / count;
        double min = Math.min(finite(least(first), Math.min(average, upper(first))), average);
        double max = Math.max(finite(greatest(last), Math.max(average, lower(last))), average);
        return new Histogram(name, unit, help, labels, buckets, sum, min, max);
    }

    /** All others at their greatest would leave this for the least one. */
    private double least(int first) {
        double left = Double.isInfinite(greatestSum) ? Double.NEGATIVE_INFINITY : sum - (greatestSum - upper(first));
        return Math.max(lower(first), left);
    }

    private double greatest(int last) {
        double left = Double.isInfinite(leastSum) ? Double.POSITIVE_INFINITY : sum - (leastSum - lower(last));
        return Math.min(upper(last), left);
    }

    private double lower(int bucket) {
        return bucket > 0 ? buckets.get(bucket - 1).bound() : positive ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double upper(int bucket) {
        return buckets.get(bucket).bound();
    }

    private static double finite(double value, double other) {
        return Double.isFinite(value) ? value : other;
    }

    private static SortedMap<Double, Long> counts(JsonNode row) throws Unfit {
        SortedMap<Double, Long> counts = new TreeMap<>();
        for (var bucket : row.path("buckets").properties()) {
            counts.put(bound(bucket.getKey()), count(bucket.getValue()));
        }
        if (counts.isEmpty() || counts.lastKey() != Double.POSITIVE_INFINITY) {
            counts.put(Double.POSITIVE_INFINITY, count(row.path("count")));
        }
        long before = 0;
        for (long count : counts.values()) {
            if (count < before) {
                throw new Unfit(count + " after " + before, "not cumulative");
            }
            before = count;
        }
        return counts;
    }

    private static double bound(String written) throws Unfit {
        try {
            double bound = written.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(written);
            if (!Double.isNaN(bound) && bound != Double.NEGATIVE_INFINITY) {
                return bound;
            }
        } catch (NumberFormatException none) {
            // Said below, as of what is not a bound.
        }
        throw new Unfit("the bound '" + written + "'", "not a number");
    }

    private static long count(JsonNode node) throws Unfit {
        double count = node.doubleValue();
        if (node.isMissingNode()) {
            throw new Unfit("no count");
        }
        if (!node.isNumber() || count != Math.rint(count) || count < 0 || count > MOST) {
            throw new Unfit("the count " + node.asText(), "not a whole number");
        }
        return (long) count;
    }
}
