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

    private static final List<String> ENDS = List.of("_bucket", "_sum", "_count");

    private final Map<String, Family> families;
    /** The histograms by the names of their series. */
    private final Map<String, String> histograms = new HashMap<>();

    /** @param families by their names, which are those of all other series; a metric that is not refused is put there */
    SeriesNames(Map<String, Family> families) {
        this.families = families;
    }

    /** @param name the metric's, as Prometheus has it */
    Optional<String> refuse(String name, Metric metric) {
        Family family = families.get(name);
        if (family != null) {
            String other = kind(family.first());
            return kind(metric).equals(other)
                    ? Optional.empty()
                    : Optional.of("is a " + kind(metric) + ", and another of its name a " + other);
        }
        if (histograms.containsKey(name)) {
            return Optional.of(clash(name, "histogram", histograms.get(name)));
        }
        return metric instanceof Histogram ? refuseHistogram(name) : Optional.empty();
    }

    private Optional<String> refuseHistogram(String name) {
        for (String end : ENDS) {
            Family other = families.get(name + end);
            if (other != null) {
                return Optional.of(clash(name + end, kind(other.first()), name + end));
            }
            if (histograms.containsKey(name + end)) {
                return Optional.of(clash(name + end, "histogram", histograms.get(name + end)));
            }
        }
        ENDS.forEach(end -> histograms.put(name + end, name));
        return Optional.empty();
    }

    private static String clash(String series, String kind, String other) {
        return "would have a series named " + series + ", as the " + kind + " " + other + " has";
    }

    private static String kind(Metric metric) {
        return switch (metric) {
            case Gauge _ -> "gauge";
            case Counter _ -> "counter";
            case Histogram _ -> "histogram";
        };
    }
}
