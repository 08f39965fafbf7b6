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
    private final List<Member> members = new ArrayList<>(1);
    private Set<Labels> series = Set.of();

    /** @param first which says what kind all are of, and what they mean */
    Family(String name, Metric first, SeriesLabels labels) {
        this.name = name;
        members.add(new Member(first, labels));
    }

    Metric first() {
        return members.getFirst().metric();
    }

    /** False where there is one already that it could not be told from. */
    boolean add(Metric metric, SeriesLabels labels) {
        if (members.size() == 1) {
            series = new HashSet<>(Set.of(members.getFirst().labels().whole()));
        }
        return series.add(labels.whole()) && members.add(new Member(metric, labels));
    }

    MetricFamilySamples samples() {
        MetricFamilySamples samples = FamilySamples.family(name, first());
        for (Member member : members) {
            FamilySamples.add(
                    samples.samples, name, member.metric(), member.labels().values());
        }
        return samples;
    }
}
