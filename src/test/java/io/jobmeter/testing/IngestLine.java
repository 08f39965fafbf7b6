package io.jobmeter.testing;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** One data point as Dynatrace understood it: values unescaped, dimensions sorted, no timestamp if it sets its own. */
public record IngestLine(String key, SortedMap<String, String> dimensions, Payload payload, OptionalLong timestamp) {

    public IngestLine {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    public static IngestLine of(String key, Map<String, String> dimensions, Payload payload) {
        return new IngestLine(key, new TreeMap<>(dimensions), payload, OptionalLong.empty());
    }

    public IngestLine at(long epochMillis) {
        return new IngestLine(key, dimensions, payload, OptionalLong.of(epochMillis));
    }

    public sealed interface Payload {}

    /** A number on its own; {@code 5} and {@code gauge,5} mean the same. */
    public record Single(double value) implements Payload {}

    public record Gauge(double min, double max, double sum, long count) implements Payload {
        /** The server's own, for averages of rounded numbers. */
        private static final double TOLERANCE = 0.000001;

        public boolean isConsistent() {
            double average = sum / count;
            return min <= max && min - average <= TOLERANCE && average - max <= TOLERANCE;
        }
    }

    /** An increment: the server keeps the running sum. */
    public record Delta(double value) implements Payload {}
}
