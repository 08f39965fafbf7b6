package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.RenamedLabels;
import io.jobmeter.target.Spellings;
import io.prometheus.client.Collector;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Metrics as the families that Prometheus' library writes, sorted by name: the library itself would sort by hash, and
 * its own metric types would add a {@code _created} family to each.
 */
public final class Families extends Collector {

    private final SortedMap<String, MetricFamilySamples> families = new TreeMap<>();
    private final Spellings spellings = new Spellings();
    private final List<Rejection> rejected = new ArrayList<>();

    public Families(List<Metric> metrics) {
        metrics.forEach(this::add);
    }

    /** The metrics that cannot be told from another one, or have two labels that cannot. */
    public List<Rejection> rejected() {
        return rejected;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        return List.copyOf(families.values());
    }

    /** As it is pushed, and as it stands in a file. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            TextFormat.write004(text, Collections.enumeration(collect()));
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return text.toString();
    }

    private void add(Metric metric) {
        String name = PrometheusName.ofMetric(metric.name());
        RenamedLabels labels = RenamedLabels.of(metric.labels(), PrometheusName::ofLabel);
        Optional<Rejection> refused = labels.clash().isEmpty()
                ? spellings.refuse(metric.name(), name)
                : Optional.of(new Rejection(metric.name(), labels.clash()));
        if (refused.isPresent()) {
            rejected.add(refused.get());
            return;
        }
        families.computeIfAbsent(name, _ -> new MetricFamilySamples(name, Type.GAUGE, help(metric), new ArrayList<>(1)))
                .samples
                .add(sample(name, metric, labels.values()));
    }

    private static MetricFamilySamples.Sample sample(String name, Metric metric, Map<String, String> labels) {
        List<String> names = List.copyOf(labels.keySet());
        List<String> values = List.copyOf(labels.values());
        return switch (metric) {
            case Gauge gauge -> new MetricFamilySamples.Sample(name, names, values, gauge.value());
        };
    }

    private static String help(Metric metric) {
        String help = metric.help().isEmpty() ? "Found in the command's output." : metric.help();
        return metric.unit().isEmpty() ? help : help + " Unit: " + metric.unit() + ".";
    }
}
