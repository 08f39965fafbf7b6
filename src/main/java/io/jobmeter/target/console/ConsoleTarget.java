package io.jobmeter.target.console;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.PlainNumber;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A table for people. Labels that stand on every metric are said once, in front of it. */
public final class ConsoleTarget implements Target {

    private final String name;
    private final Consumer<String> words;

    public ConsoleTarget(String name, Consumer<String> words) {
        this.name = name;
        this.words = words;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean prepares() {
        return false;
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        words.accept(table(shipment.all()));
        return Outcome.delivered(shipment.all().size());
    }

    @Override
    public boolean replaces(Metric metric) {
        return true;
    }

    @Override
    public Preview preview(Shipment shipment) {
        return Preview.of("show", table(shipment.all()));
    }

    @Override
    public Visit visit(Deadline deadline) {
        return Visit.there("is always there");
    }

    private static String table(List<Metric> metrics) {
        Map<String, String> common = common(metrics);
        List<String> names =
                metrics.stream().map(metric -> series(metric, common)).toList();
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        List<String> table = new ArrayList<>();
        if (!common.isEmpty()) {
            table.add("labels: " + listed(common));
        }
        for (int at = 0; at < names.size(); at++) {
            table.add(names.get(at) + " ".repeat(width - names.get(at).length()) + "  " + value(metrics.get(at)));
        }
        return String.join("\n", table);
    }

    private static Map<String, String> common(List<Metric> metrics) {
        Labels first = metrics.isEmpty() ? Labels.NONE : metrics.getFirst().labels();
        return first.values().entrySet().stream()
                .filter(label -> metrics.stream()
                        .allMatch(metric ->
                                label.getValue().equals(metric.labels().values().get(label.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private static String series(Metric metric, Map<String, String> common) {
        Map<String, String> own = new TreeMap<>(metric.labels().values());
        own.keySet().removeAll(common.keySet());
        return own.isEmpty() ? metric.name() : metric.name() + "{" + listed(own) + "}";
    }

    private static String listed(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    private static String value(Metric metric) {
        String unit = metric.unit().isEmpty() ? "" : " " + metric.unit();
        return switch (metric) {
            case Gauge gauge -> PlainNumber.of(gauge.value()) + unit;
            case Counter counter -> PlainNumber.of(counter.value()) + unit;
            case Histogram histogram -> spread(histogram, unit);
        };
    }

    /** {@code count 3, sum 17.5 ms, min 1.5 ms, max 12 ms (2 to 10, 1 above)} */
    private static String spread(Histogram histogram, String unit) {
        String count = "count " + histogram.count();
        if (histogram.count() == 0) {
            return count;
        }
        String buckets = histogram.buckets().stream()
                .map(bucket -> bucket.count()
                        + (Double.isInfinite(bucket.bound()) ? " above" : " to " + PlainNumber.of(bucket.bound())))
                .collect(Collectors.joining(", "));
        return count + ", sum " + PlainNumber.of(histogram.sum()) + unit + ", min " + PlainNumber.of(histogram.min())
                + unit + ", max " + PlainNumber.of(histogram.max()) + unit
                + (histogram.buckets().size() == 1 ? "" : " (" + buckets + ")");
    }
}
