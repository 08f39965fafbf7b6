package io.jobmeter.run;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule found, a line each. Labels have columns of their own where all metrics have the same ones. */
final class MetricTable {

    private static final int SHORT = 40;

    private final List<Metric> metrics;
    private final boolean shortened;
    private final Set<String> labels;
    private final boolean sameLabels;

    /** @param shortened whether a long label value is cut */
    MetricTable(List<Metric> metrics, boolean shortened) {
        this.metrics = metrics;
        this.shortened = shortened;
        this.labels = metrics.getFirst().labels().values().keySet();
        this.sameLabels = metrics.stream()
                .allMatch(metric -> metric.labels().values().keySet().equals(labels));
    }

    List<String> lines(Ink ink) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.words("METRIC"));
        if (sameLabels) {
            labels.forEach(label -> columns.add(Table.words(Visible.of(label))));
        } else {
            columns.add(Table.words("LABELS"));
        }
        columns.addAll(
                List.of(Table.numbers("VALUE"), Table.words("UNIT"), Table.words("TYPE"), Table.words("SPREAD")));
        Table table = new Table(columns);
        metrics.forEach(metric -> table.add(row(metric)));
        return table.lines(ink);
    }

    private List<String> row(Metric metric) {
        List<String> row = new ArrayList<>();
        row.add(metric.name());
        if (sameLabels) {
            metric.labels().values().values().forEach(value -> row.add(shown(value)));
        } else {
            row.add(metric.labels().values().entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + shown(label.getValue()) + "\"")
                    .collect(Collectors.joining(", ")));
        }
        switch (metric) {
            case Gauge gauge -> row.addAll(List.of(PlainNumber.of(gauge.value()), gauge.unit(), "", ""));
            case Counter counter -> row.addAll(List.of(PlainNumber.of(counter.value()), counter.unit(), "counter", ""));
            case Histogram histogram ->
                row.addAll(
                        List.of(Long.toString(histogram.count()), histogram.unit(), "histogram", buckets(histogram)));
        }
        return row;
    }

    /** How many values each bucket holds alone, and what they are in all. */
    private static String buckets(Histogram histogram) {
        String buckets = histogram.buckets().stream()
                .map(bucket -> bucket.count()
                        + (Double.isInfinite(bucket.bound()) ? " above" : " to " + PlainNumber.of(bucket.bound())))
                .collect(Collectors.joining(", "));
        return buckets + "; sum " + PlainNumber.of(histogram.sum());
    }

    private String shown(String value) {
        return shortened ? Visible.of(value, SHORT) : value;
    }
}
