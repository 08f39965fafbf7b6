package io.jobmeter.extract.format.prometheus;

import io.jobmeter.extract.format.prometheus.Families.Family;
import io.jobmeter.extract.format.prometheus.Families.Role;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A histogram of which not all samples may have come. */
final class OpenHistogram {

    /** @param bound as it is written */
    record Bucket(String bound, double count) {}

    static final String INFINITY = "+Inf";

    private final Family family;
    private final Map<String, String> labels;
    private final long line;
    private final SortedMap<Double, Bucket> buckets = new TreeMap<>();
    private double sum = Double.NaN;
    private double count = Double.NaN;
    private boolean hasSum;
    private boolean hasCount;
    private long size;

    /** @param line of its first sample */
    OpenHistogram(Family family, Map<String, String> labels, long line) {
        this.family = family;
        this.labels = labels;
        this.line = line;
    }

    /** Whether it is there already, and so is another histogram's. */
    boolean has(Role role, double bound) {
        return switch (role) {
            case BUCKET -> buckets.containsKey(bound);
            case SUM -> hasSum;
            case COUNT -> hasCount;
            case VALUE, CREATED -> false;
        };
    }

    void add(Role role, double bound, String written, double value, long size) {
        this.size += size;
        switch (role) {
            case BUCKET -> buckets.put(bound, new Bucket(Double.isInfinite(bound) ? INFINITY : written, value));
            case SUM -> {
                sum = value;
                hasSum = true;
            }
            case COUNT -> {
                count = value;
                hasCount = true;
            }
            case VALUE, CREATED -> {}
        }
    }

    boolean isComplete() {
        return hasSum && hasCount && buckets.containsKey(Double.POSITIVE_INFINITY);
    }

    /** A sentence's end that says why it cannot be used; empty where it can. To be called when no more will come. */
    String problem() {
        if (!buckets.containsKey(Double.POSITIVE_INFINITY)) {
            if (!hasCount) {
                return "has the histogram '" + family.name() + "' in line " + line
                        + " with neither a count nor a bucket for +Inf";
            }
            buckets.put(Double.POSITIVE_INFINITY, new Bucket(INFINITY, count));
        }
        double before = 0;
        for (Bucket bucket : buckets.values()) {
            if (!(bucket.count() >= before)) {
                return "has the histogram '" + family.name() + "' in line " + line
                        + " with buckets that are not cumulative";
            }
            before = bucket.count();
        }
        if (!hasCount) {
            count = before;
        }
        return "";
    }

    Family family() {
        return family;
    }

    Map<String, String> labels() {
        return labels;
    }

    Iterable<Bucket> buckets() {
        return buckets.values();
    }

    /** NaN where there is none. */
    double sum() {
        return sum;
    }

    double count() {
        return count;
    }

    /** How many characters it was given in. */
    long size() {
        return size;
    }
}
