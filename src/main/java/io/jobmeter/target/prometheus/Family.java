package io.jobmeter.target.prometheus;

import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Metrics of one name. Mostly it is a single one, and there are thousands of these. */
final class Family {

    private record Member(Metric metric, SeriesLabels labels) {}

    private final String name;
    private final Metric first;
    private final SeriesLabels labels;
    private List<Member> others = List.of();
    private Set<Labels> series = Set.of();

    /** @param first which says what kind all are of, and what they mean */
    Family(String name, Metric first, SeriesLabels labels) {
        this.name = name;
        this.first = first;
        this.labels = labels;
    }

    Metric first() {
        return first;
    }

    /** False where there is one already that it could not be told from. */
    boolean add(Metric metric, SeriesLabels other) {
        if (others.isEmpty()) {
            others = new ArrayList<>();
            series = new HashSet<>(Set.of(labels.whole()));
        }
        return series.add(other.whole()) && others.add(new Member(metric, other));
    }

    MetricFamilySamples samples() {
        MetricFamilySamples family = FamilySamples.family(name, first);
        FamilySamples.add(family.samples, name, first, labels);
        others.forEach(other -> FamilySamples.add(family.samples, name, other.metric(), other.labels()));
        return family;
    }
}
