package io.jobmeter.target;

import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one run has to deliver. Within a list no two metrics have the same name and labels.
 *
 * @param group with the integration, what tells this run's metrics from those of other projects
 * @param at when the run ended, which is the time of its metrics
 * @param metrics replace what the last run of this group gave
 * @param lasting stay in place until a later run gives them anew, however many runs do not
 */
public record Shipment(String integration, Labels group, Instant at, List<Metric> metrics, List<Metric> lasting) {

    public List<Metric> all() {
        return Stream.concat(metrics.stream(), lasting.stream()).toList();
    }

    public Shipment onlyLasting() {
        return parts(false, true);
    }

    public Shipment only(Predicate<Metric> wanted) {
        return new Shipment(
                integration,
                group,
                at,
                metrics.stream().filter(wanted).toList(),
                lasting.stream().filter(wanted).toList());
    }

    public Shipment parts(boolean withMetrics, boolean withLasting) {
        return new Shipment(
                integration, group, at, withMetrics ? metrics : List.of(), withLasting ? lasting : List.of());
    }
}
