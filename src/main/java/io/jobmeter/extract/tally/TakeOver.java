package io.jobmeter.extract.tally;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.TreeRow;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of format prometheus as the metrics that they are: counters and histograms stay such, and all else is a gauge. A
 * label that is empty is none, as Prometheus has it.
 */
final class TakeOver implements Gathering {

    private static final int SHOWN = 40;

    private final String title;
    private final String nothing;
    private final LeftOut leftOut;
    private final Map<Series, Metric> metrics = new LinkedHashMap<>();
    private final Troubles troubles = new Troubles();
    private String twice = "";

    /**
     * @param title whose metrics they are
     * @param nothing the end of a sentence for where there are none; empty where that is fine
     */
    TakeOver(String title, String nothing, Room room, int labelLength) {
        this.title = title;
        this.nothing = nothing;
        this.leftOut = new LeftOut(room, labelLength);
    }

    @Override
    public void row(Row row, long number) {
        if (!(row instanceof TreeRow(var node)) || node.path("name").asText().isBlank()) {
            String text = row instanceof TreeRow tree ? tree.node().toString() : "";
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
            troubles.add(number, "found " + shown + ", which is no metric: it has no name");
            return;
        }
        Series series = new Series(node.path("name").textValue(), labels(node.path("labels")));
        try {
            put(series, metric(series, node));
        } catch (Unfit unfit) {
            troubles.add("gives " + unfit.found + " for " + series + unfit.problem);
        }
    }

    @Override
    public List<Finding> finish(long rows) {
        List<Finding> findings = new ArrayList<>();
        troubles.sentence(title, rows).map(Finding.Nothing::new).ifPresent(findings::add);
        if (metrics.isEmpty() && !leftOut.hasSeries() && troubles.none() && !nothing.isEmpty()) {
            findings.add(new Finding.Nothing(title + " " + nothing));
        }
        metrics.values().forEach(metric -> findings.add(new Finding.Found(metric)));
        if (!twice.isEmpty()) {
            findings.add(remark("has more than one value for " + twice + "; the last is kept"));
        }
        leftOut.remarks().forEach(end -> findings.add(remark(end)));
        return findings;
    }

    private Finding remark(String end) {
        return new Finding.Remark(title + " " + end);
    }

    private static Metric metric(Series series, JsonNode node) throws Unfit {
        String unit = node.path("unit").asText("");
        String help = node.path("help").asText("");
        if (node.path("buckets").isObject()) {
            return new Spread(node).histogram(series.name(), unit, help, series.labels());
        }
        JsonNode value = node.path("value");
        double number = value.doubleValue();
        if (value.isMissingNode()) {
            throw new Unfit("no value");
        }
        if (!value.isNumber()) {
            throw new Unfit(value.toString(), "not a number");
        }
        if (!Double.isFinite(number)) {
            throw new Unfit(value.asText(), "not a finite number");
        }
        if (!node.path("type").asText().equals("counter")) {
            return new Gauge(series.name(), unit, help, series.labels(), number);
        }
        if (number < 0) {
            throw new Unfit(value.asText(), "less than a counter can count");
        }
        return new Counter(series.name(), unit, help, series.labels(), number);
    }

    private void put(Series series, Metric metric) {
        if (metrics.containsKey(series)) {
            twice = twice.isEmpty() ? series.toString() : twice;
        } else if (!leftOut.takesSeries()) {
            return;
        }
        metrics.put(series, metric);
    }

    private Labels labels(JsonNode node) {
        Map<String, String> labels = new HashMap<>();
        node.properties().forEach(label -> {
            String text = leftOut.label(label.getKey(), label.getValue().asText());
            if (!text.isEmpty()) {
                labels.put(label.getKey(), text);
            }
        });
        return Labels.of(labels);
    }

    /** What a metric cannot have. */
    static final class Unfit extends Exception {

        private final String found;
        private final String problem;

        Unfit(String found) {
            super(null, null, false, false);
            this.found = found;
            this.problem = "";
        }

        Unfit(String found, String isWhat) {
            super(null, null, false, false);
            this.found = found;
            this.problem = ", which is " + isWhat;
        }
    }
}
