package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Series;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Metrics as the families that Prometheus' library writes, sorted by name: the library itself would sort by hash, and
 * its own metric types would add a {@code _created} family to each.
 */
public final class Families extends Collector {

    private final SortedMap<String, MetricFamilySamples> families = new TreeMap<>();
    private final SortedMap<String, String> group;
    /** As they are in the end. One that comes twice has everything refused that it comes with. */
    private final Set<Series> series = new HashSet<>();

    private final Spellings spellings = new Spellings();
    private final SeriesNames names = new SeriesNames();
    private final List<Rejection> rejected = new ArrayList<>();

    public Families(List<Metric> metrics) {
        this(metrics, Collections.emptySortedMap());
    }

    /** @param group labels that the receiver puts on each metric, whatever the metric itself has */
    public Families(List<Metric> metrics, SortedMap<String, String> group) {
        this.group = group;
        metrics.forEach(this::add);
    }

    /** The metrics that cannot be told from another one, have two labels that cannot, or one that the group changes. */
    public List<Rejection> rejected() {
        return rejected;
    }

    /** What is written of them has to be {@link CounterName#restored}. */
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
        return CounterName.restored(text.toString());
    }

    private void add(Metric metric) {
        String name = PrometheusName.ofMetric(metric.name());
        RenamedLabels labels = RenamedLabels.of(metric.labels(), PrometheusName::ofLabel);
        Optional<Rejection> refused = refused(metric, labels)
                .map(reason -> new Rejection(metric.name(), reason))
                .or(() -> spellings.refuse(metric.name(), name))
                .or(() -> names.refuse(name, metric).map(reason -> new Rejection(metric.name(), reason)))
                .or(() -> twice(metric, name, labels.values()));
        if (refused.isPresent()) {
            rejected.add(refused.get());
            return;
        }
        families.computeIfAbsent(name, _ -> FamilySamples.family(name, metric, help(metric)))
                .samples
                .addAll(FamilySamples.of(name, metric, labels.values()));
    }

    private Optional<String> refused(Metric metric, RenamedLabels labels) {
        if (metric instanceof Histogram && labels.values().containsKey(FamilySamples.BOUND)) {
            return Optional.of("has a label '" + FamilySamples.BOUND + "', by which the buckets of a histogram are told"
                    + " apart");
        }
        return labels.clash().isEmpty()
                ? labels.values().entrySet().stream()
                        .filter(label -> !group.getOrDefault(label.getKey(), label.getValue())
                                .equals(label.getValue()))
                        .map(label -> "its label '" + label.getKey() + "' is one that the group has")
                        .findFirst()
                : Optional.of(labels.clash());
    }

    private Optional<Rejection> twice(Metric metric, String name, SortedMap<String, String> labels) {
        SortedMap<String, String> whole = new TreeMap<>(labels);
        whole.values().removeIf(String::isEmpty);
        whole.putAll(group);
        return series.add(new Series(name, Labels.of(whole)))
                ? Optional.empty()
                : Optional.of(new Rejection(metric.name(), "comes out with the very labels of another one"));
    }

    private static String help(Metric metric) {
        String help = metric.help().isEmpty() ? "Found in the command's output." : metric.help();
        return metric.unit().isEmpty() ? help : help + " Unit: " + metric.unit() + ".";
    }
}
