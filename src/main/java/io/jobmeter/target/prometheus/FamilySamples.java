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

    /** With no samples yet. */
    static MetricFamilySamples family(String name, Metric metric) {
        return switch (metric) {
            case Gauge _ -> family(name, Collector.Type.GAUGE, metric);
            case Counter _ -> family(CounterName.marked(name), Collector.Type.COUNTER, metric);
            case Histogram _ -> family(name, Collector.Type.HISTOGRAM, metric);
        };
    }

    static void add(List<Sample> samples, String name, Metric metric, SeriesLabels labels) {
        switch (metric) {
            case Gauge gauge -> samples.add(sample(name, labels, gauge.value()));
            case Counter counter -> samples.add(sample(name, labels, counter.value()));
            case Histogram histogram -> spread(samples, name, histogram, labels);
        }
    }

    /** Each bucket counts what is in those before it, too. */
    private static void spread(List<Sample> samples, String name, Histogram histogram, SeriesLabels labels) {
        SortedMap<String, String> bounded = new TreeMap<>(labels.values());
        long seen = 0;
        for (Histogram.Bucket bucket : histogram.buckets()) {
            seen += bucket.count();
            bounded.put(BOUND, Collector.doubleToGoString(bucket.bound()));
            samples.add(
                    new Sample(name + "_bucket", List.copyOf(bounded.keySet()), List.copyOf(bounded.values()), seen));
        }
        samples.add(sample(name + "_count", labels, seen));
        samples.add(sample(name + "_sum", labels, histogram.sum()));
    }

    private static MetricFamilySamples family(String name, Collector.Type type, Metric metric) {
        return new MetricFamilySamples(name, type, help(metric), new ArrayList<>(1));
    }

    private static String help(Metric metric) {
        String help = metric.help().isEmpty() ? "Found in the command's output." : metric.help();
        return metric.unit().isEmpty() ? help : help + " Unit: " + metric.unit() + ".";
    }

    private static Sample sample(String name, SeriesLabels labels, double value) {
        return new Sample(name, labels.writtenNames(), labels.writtenValues(), value);
    }
}
