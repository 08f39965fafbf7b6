package io.jobmeter.target.dynatrace;

import com.dynatrace.metric.util.MetricException;
import com.dynatrace.metric.util.MetricLineBuilder;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.RenamedLabels;
import io.jobmeter.target.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Metrics as lines by Dynatrace's own library, each line with the metric it came from. */
final class IngestLines {

    record Line(Metric metric, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private final Spellings spellings = new Spellings();
    private final List<Rejection> rejected = new ArrayList<>();

    IngestLines(List<Metric> metrics) {
        metrics.forEach(this::add);
    }

    List<Line> lines() {
        return lines;
    }

    /** The metrics that Dynatrace would refuse, and which are therefore not sent. */
    List<Rejection> rejected() {
        return rejected;
    }

    private void add(Metric metric) {
        RenamedLabels labels = RenamedLabels.of(metric.labels(), DimensionName::of);
        if (!labels.clash().isEmpty()) {
            rejected.add(new Rejection(metric.name(), labels.clash()));
            return;
        }
        try {
            String text = text(metric, quoted(labels.values()));
            spellings
                    .refuse(metric.name(), key(text))
                    .ifPresentOrElse(rejected::add, () -> lines.add(new Line(metric, text)));
        } catch (MetricException refused) {
            rejected.add(new Rejection(metric.name(), refused.getMessage()));
        }
    }

    private static String text(Metric metric, Map<String, String> dimensions) throws MetricException {
        MetricLineBuilder.TypeStep line =
                MetricLineBuilder.create().metricKey(metric.name()).dimensions(dimensions);
        return switch (metric) {
            case Gauge gauge -> line.gauge().value(gauge.value()).build();
        };
    }

    /** The name that the library made of the metric's. */
    private static String key(String line) {
        return line.split("[, ]", 2)[0];
    }

    /** In quotes, since the library takes a value that begins and ends with one for quoted already. */
    private static Map<String, String> quoted(Map<String, String> labels) {
        Map<String, String> quoted = new TreeMap<>();
        labels.forEach((name, value) -> {
            if (!value.isEmpty()) {
                quoted.put(name, '"' + value + '"');
            }
        });
        return quoted;
    }
}
