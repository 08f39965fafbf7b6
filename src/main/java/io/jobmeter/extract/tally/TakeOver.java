package io.jobmeter.extract.tally;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.row.JsonRow;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.SampleRow;
import io.jobmeter.extract.row.SampleRow.Head;
import io.jobmeter.extract.row.TreeRow;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.NameForm;
import io.jobmeter.metric.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of format prometheus as the metrics that they are: counters and histograms stay such, and all else is a gauge. A
 * label that is empty is none, as Prometheus has it.
 */
final class TakeOver implements Gathering {

    private static final int SHOWN = 40;
    private static final int MOST_DOUBTS = 100;

    private final String title;
    private final String nothing;
    private final LeftOut leftOut;
    private final Map<Series, Metric> metrics = new LinkedHashMap<>();
    private final Troubles troubles = new Troubles();
    private final Set<NameForm> doubtful = new HashSet<>();
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
        if (!(row instanceof JsonRow found)) {
            throw new IllegalArgumentException("not a row of format prometheus: " + row);
        }
        Head head = found instanceof SampleRow sample ? sample.head() : head(found.node());
        if (head.name().isBlank()) {
            String text = found.node().toString();
            String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
            doubtful.add(NameForm.ANY);
            troubles.add(number, "found " + shown + ", which is no metric: it has no name");
            return;
        }
        Series series = new Series(head.name(), labels(head.labels()));
        try {
            put(series, metric(series, head, found));
        } catch (Unfit unfit) {
            doubt(series);
            troubles.add("gives " + unfit.found + " for " + series + unfit.problem);
        }
    }

    @Override
    public List<Finding> finish(long rows) {
        List<Finding> findings = new ArrayList<>();
        troubles.sentence(title, rows)
                .map(sentence -> new Finding.Nothing(sentence, Set.copyOf(doubtful)))
                .ifPresent(findings::add);
        if (metrics.isEmpty() && !leftOut.hasSeries() && troubles.none() && !nothing.isEmpty()) {
            findings.add(new Finding.Nothing(title + " " + nothing));
        }
        metrics.values().forEach(metric -> findings.add(new Finding.Found(metric)));
        if (!twice.isEmpty()) {
            findings.add(remark("has more than one value for " + twice + "; the last is kept"));
        }
        leftOut.remarks().forEach(end -> findings.add(remark(end)));
        leftOut.series().ifPresent(end -> findings.add(new Finding.Remark(title + " " + end, Set.copyOf(doubtful))));
        return findings;
    }

    private Finding remark(String end) {
        return new Finding.Remark(title + " " + end);
    }

    /** Of a row that an expression has made. */
    private static Head head(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new Head(
                node.path("name").asText(),
                node.path("type").asText(),
                node.path("help").asText(""),
                node.path("unit").asText(""),
                labels);
    }

    private static Metric metric(Series series, Head head, JsonRow row) throws Unfit {
        if (row instanceof TreeRow && row.node().path("buckets").isObject()) {
            return new Spread(row.node()).histogram(series.name(), head.unit(), head.help(), series.labels());
        }
        double number = row instanceof SampleRow sample && Double.isFinite(sample.value())
                ? sample.value()
                : number(row.node().path("value"));
        if (!head.type().equals("counter")) {
            return new Gauge(series.name(), head.unit(), head.help(), series.labels(), number);
        }
        if (number < 0) {
            throw new Unfit(row.node().path("value").asText(), "less than a counter can count");
        }
        return new Counter(series.name(), head.unit(), head.help(), series.labels(), number);
    }

    private static double number(JsonNode value) throws Unfit {
        if (value.isMissingNode()) {
            throw new Unfit("no value");
        }
        if (!value.isNumber()) {
            throw new Unfit(value.toString(), "not a number");
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw new Unfit(value.asText(), "not a finite number");
        }
        return value.doubleValue();
    }

    private void put(Series series, Metric metric) {
        if (metrics.containsKey(series)) {
            twice = twice.isEmpty() ? series.toString() : twice;
        } else if (!leftOut.takesSeries()) {
            doubt(series);
            return;
        }
        metrics.put(series, metric);
    }

    /** Who writes many names that are wrong may mean any. */
    private void doubt(Series series) {
        doubtful.add(doubtful.size() < MOST_DOUBTS ? NameForm.of(series.name()) : NameForm.ANY);
    }

    private Labels labels(Map<String, String> written) {
        Map<String, String> labels = new HashMap<>();
        written.forEach((name, value) -> {
            String text = leftOut.label(name, value);
            if (!text.isEmpty()) {
                labels.put(name, text);
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
