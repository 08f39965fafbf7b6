package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.PerLabels;
import io.jobmeter.target.Outcome.Rejection;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Metrics as the families that Prometheus' library writes, sorted by name: the library itself would sort by hash, and
 * its own metric types would add a {@code _created} family to each.
 */
public final class Families extends CollectorRegistry {

    private final SortedMap<String, Family> families = new TreeMap<>();
    private final SeriesNames names = new SeriesNames(families);
    private final PerLabels<SeriesLabels> labels;
    private final List<Rejection> rejected = new ArrayList<>();

    public Families(List<Metric> metrics) {
        this(metrics, Collections.emptySortedMap());
    }

    /** @param group labels that the receiver puts on each metric, whatever the metric itself has */
    public Families(List<Metric> metrics, SortedMap<String, String> group) {
        labels = new PerLabels<>(own -> SeriesLabels.of(own, group));
        for (Metric metric : metrics) {
            refused(metric).ifPresent(reason -> rejected.add(new Rejection(metric.name(), reason)));
        }
    }

    /** The metrics that cannot be told from another one, have two labels that cannot, or one that the group changes. */
    public List<Rejection> rejected() {
        return rejected;
    }

    /** Each is made when it is asked for. What is written of it has to be {@link CounterName#restored}. */
    @Override
    public Enumeration<MetricFamilySamples> metricFamilySamples() {
        Iterator<Family> each = families.values().iterator();
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return each.hasNext();
            }

            @Override
            public MetricFamilySamples nextElement() {
                return each.next().samples();
            }
        };
    }

    /** As it is pushed, and as it stands in a file. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            TextFormat.write004(text, metricFamilySamples());
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return CounterName.restored(text.toString());
    }

    /** Empty where it is one of these now. */
    private Optional<String> refused(Metric metric) {
        String name = PrometheusName.ofMetric(metric.name());
        SeriesLabels series = labels.of(metric.labels());
        if (metric instanceof Histogram && series.values().containsKey(FamilySamples.BOUND)) {
            return Optional.of("has a label '" + FamilySamples.BOUND + "', by which the buckets of a histogram are told"
                    + " apart");
        }
        if (!series.problem().isEmpty()) {
            return Optional.of(series.problem());
        }
        Family family = families.get(name);
        if (family != null && !family.first().name().equals(metric.name())) {
            return Optional.of("becomes " + name + ", as " + family.first().name() + " does");
        }
        Optional<String> clash = names.refuse(name, metric);
        if (clash.isPresent()) {
            return clash;
        }
        if (family == null) {
            families.put(name, new Family(name, metric, series));
        } else if (!family.add(metric, series)) {
            return Optional.of("comes out with the very labels of another one");
        }
        return Optional.empty();
    }
}
