package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that series have in the end: a histogram's have three that nobody gave them. */
final class SeriesNames {

    private record Owner(String family, String kind) {

        /** By hand: what the compiler writes for a record takes the native executable microseconds. */
        boolean is(Owner other) {
            return family.equals(other.family) && kind.equals(other.kind);
        }
    }

    private final Map<String, Owner> owners = new HashMap<>();

    /** @param name the metric's, as Prometheus has it */
    Optional<String> refuse(String name, Metric metric) {
        Owner ours = new Owner(name, kind(metric));
        List<String> names = of(name, metric);
        for (String series : names) {
            Owner other = owners.getOrDefault(series, ours);
            if (!other.is(ours)) {
                return Optional.of(clash(series, ours, other));
            }
        }
        names.forEach(series -> owners.put(series, ours));
        return Optional.empty();
    }

    private static String clash(String series, Owner ours, Owner other) {
        if (ours.family().equals(other.family())) {
            return "is a " + ours.kind() + ", and another of its name a " + other.kind();
        }
        return "would have a series named " + series + ", as the " + other.kind() + " " + other.family() + " has";
    }

    private static List<String> of(String name, Metric metric) {
        return switch (metric) {
            case Gauge _, Counter _ -> List.of(name);
            case Histogram _ -> List.of(name, name + "_bucket", name + "_sum", name + "_count");
        };
    }

    private static String kind(Metric metric) {
        return switch (metric) {
            case Gauge _ -> "gauge";
            case Counter _ -> "counter";
            case Histogram _ -> "histogram";
        };
    }
}
