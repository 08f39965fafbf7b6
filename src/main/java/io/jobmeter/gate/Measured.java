package io.jobmeter.gate;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run's metrics, by their names. */
public final class Measured {

    private static final List<String> PARTS = List.of("count", "sum", "min", "max");
    private static final String KEPTN = "keptn_";

    /** Prometheus has it behind the names of counters. */
    private static final String TOTAL = "_total";

    /** @param part of histograms, such as {@code sum}; empty where the metrics themselves are asked for */
    record Found(List<Metric> series, String part) {}

    private final Naming naming;
    private final Labels common;
    private final Doubts doubts;
    private final Map<String, List<Metric>> byName = new LinkedHashMap<>();

    /** @param common what stands on every metric, and need not be told */
    public Measured(Naming naming, Labels common, List<Metric> metrics, Doubts doubts) {
        this.naming = naming;
        this.common = common;
        this.doubts = doubts.in(naming);
        metrics.forEach(metric ->
                byName.computeIfAbsent(metric.name(), _ -> new ArrayList<>()).add(metric));
    }

    /** None where no series is there. */
    Found find(Term.Selector selector) {
        Found whole = whole(selector.name());
        if (selector.matchers().isEmpty()) {
            return whole;
        }
        List<Metric> fitting = whole.series().stream()
                .filter(metric -> selector.matchers().stream().allMatch(matcher -> matcher.fits(metric.labels())))
                .toList();
        return new Found(fitting, whole.part());
    }

    /** All series of a name. */
    private Found whole(String name) {
        List<Metric> series = named(name);
        if (!series.isEmpty()) {
            return new Found(series, "");
        }
        if (name.endsWith(TOTAL)) {
            return new Found(only(Counter.class, name.substring(0, name.length() - TOTAL.length())), "");
        }
        String part = PARTS.stream()
                .filter(known -> name.endsWith("_" + known))
                .findFirst()
                .orElse("");
        return part.isEmpty()
                ? new Found(List.of(), "")
                : new Found(only(Histogram.class, name.substring(0, name.length() - part.length() - 1)), part);
    }

    private List<Metric> only(Class<? extends Metric> kind, String name) {
        return named(name).stream().filter(kind::isInstance).toList();
    }

    /** The full name before what is made of a shorter one. */
    private List<Metric> named(String name) {
        return full(name)
                .map(byName::get)
                .filter(series -> series != null)
                .findFirst()
                .orElse(List.of());
    }

    private Stream<String> full(String name) {
        return Stream.of(name, KEPTN + name, naming.nameOf(name));
    }

    /** Why nobody can say what there is of a metric, in sentences; none where all is well. */
    List<String> doubts(String name) {
        List<String> names = Stream.of(Stream.of(name), ofWhole(name))
                .flatMap(all -> all)
                .flatMap(this::full)
                .distinct()
                .toList();
        boolean ofRuns = names.stream().anyMatch(known -> Doubts.isOfRuns(known, naming));
        List<String> about = doubts.about(names, ofRuns);
        if (!about.isEmpty()) {
            return about.stream().map(reason -> "in doubt, for " + reason).toList();
        }
        return whole(name).series().isEmpty() && !doubts.canBe(names)
                ? List.of(missing(new Term.Selector(name, List.of())) + ", and nothing that gives one")
                : List.of();
    }

    /** The names of which this one may be a part. */
    private Stream<String> ofWhole(String name) {
        return named(name).isEmpty()
                ? Stream.concat(Stream.of(TOTAL), PARTS.stream().map(part -> "_" + part))
                        .filter(name::endsWith)
                        .map(end -> name.substring(0, name.length() - end.length()))
                : Stream.empty();
    }

    Sample sample(Metric metric, String part) {
        double value = switch (metric) {
            case Gauge gauge -> gauge.value();
            case Counter counter -> counter.value();
            case Histogram histogram ->
                switch (part) {
                    case "count" -> histogram.count();
                    case "min" -> histogram.min();
                    case "max" -> histogram.max();
                    default -> histogram.sum();
                };
        };
        String name = part.isEmpty() ? metric.name() : metric.name() + "_" + part;
        var unit = WrittenUnit.of(metric.unit(), metric.name()).filter(_ -> !part.equals("count"));
        return new Sample(name, own(metric.labels()), value, unit, false);
    }

    /** Why a metric was not found. */
    String missing(Term.Selector selector) {
        List<Metric> whole = whole(selector.name()).series();
        if (whole.isEmpty()) {
            String name = selector.name();
            return "there is no metric '" + name + "', only "
                    + Few.of(byName.keySet(), Names::shown)
                    + byName.keySet().stream()
                            .filter(known -> known.contains(name + "-") || known.contains("-" + name))
                            .findFirst()
                            .map(known -> "; a name with a '-' has to stand in quotes, as " + Quoted.of(known))
                            .orElse("");
        }
        return "no series of " + whole.getFirst().name() + " fits " + selector + ", only "
                + Few.of(whole, metric -> metric.name() + Sample.shown(own(metric.labels())));
    }

    private Labels own(Labels labels) {
        if (common.values().isEmpty()) {
            return labels;
        }
        Map<String, String> own = new LinkedHashMap<>(labels.values());
        own.entrySet().removeAll(common.values().entrySet());
        return Labels.of(own);
    }
}
