package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a metric is in the words of Prometheus' library. */
final class FamilySamples {

    static final String BOUND = "le";

    private FamilySamples() {}

    static MetricFamilySamples family(String name, Metric metric, String help) {
        return switch (metric) {
            case Gauge _ -> family(name, Collector.Type.GAUGE, help);
            case Counter _ -> family(CounterName.marked(name), Collector.Type.COUNTER, help);
            case Histogram _ -> family(name, Collector.Type.HISTOGRAM, help);
        };
    }

    private static MetricFamilySamples family(String name, Collector.Type type, String help) {
        return new MetricFamilySamples(name, type, help, new ArrayList<>(1));
    }

    static List<Sample> of(String name, Metric metric, SortedMap<String, String> labels) {
        return switch (metric) {
            case Gauge gauge -> List.of(sample(name, labels, gauge.value()));
            case Counter counter -> List.of(sample(name, labels, counter.value()));
            case Histogram histogram -> spread(name, histogram, labels);
        };
    }

    /** Each bucket counts what is in those before it, too. */
    private static List<Sample> spread(String name, Histogram histogram, SortedMap<String, String> labels) {
        List<Sample> samples = new ArrayList<>();
        SortedMap<String, String> bounded = new TreeMap<>(labels);
        long seen = 0;
        for (Histogram.Bucket bucket : histogram.buckets()) {
            seen += bucket.count();
            bounded.put(BOUND, Collector.doubleToGoString(bucket.bound()));
            samples.add(sample(name + "_bucket", bounded, seen));
        }
        samples.add(sample(name + "_count", labels, seen));
        samples.add(sample(name + "_sum", labels, histogram.sum()));
        return samples;
    }

    private static Sample sample(String name, SortedMap<String, String> labels, double value) {
        return new Sample(name, List.copyOf(labels.keySet()), List.copyOf(labels.values()), value);
    }
}
