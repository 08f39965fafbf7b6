package io.jobmeter.target.dynatrace;

import com.dynatrace.metric.util.MetricException;
import com.dynatrace.metric.util.MetricLineBuilder;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.RenamedLabels;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Spellings;
import io.jobmeter.target.TargetSpec.Additions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A run's metrics as lines by Dynatrace's own library, each line with the metric it came from. */
final class IngestLines {

    record Line(Metric metric, String text) {

        /** Whether it says what the metric is, and gives no number. */
        boolean metadata() {
            return text.startsWith("#");
        }
    }

    /** It would tell on stderr of each escaped character. Loggers that nobody holds forget what they were told. */
    private final Logger library = Logger.getLogger("com.dynatrace");

    private final List<Line> lines = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Spellings spellings = new Spellings();
    private final Set<String> described = new HashSet<>();
    private final Set<String> series = new HashSet<>();
    private final Map<String, String> payloads = new HashMap<>();
    private final String prefix;
    private final Dimensions dimensions;
    private final Instant at;

    /** @param found what the enrichment files say */
    IngestLines(Shipment shipment, Additions additions, Map<String, String> found) {
        library.setLevel(Level.OFF);
        prefix = additions.prefix();
        dimensions = new Dimensions(additions, found, warnings);
        at = shipment.at();
        if (additions.enrich() && found.isEmpty()) {
            warnings.add("enrich: true adds nothing, since neither OneAgent nor the Operator has left files here");
        }
        shipment.all().forEach(this::add);
    }

    List<Line> lines() {
        return lines;
    }

    /** The metrics that Dynatrace would refuse, and which are therefore not sent. */
    List<Rejection> rejected() {
        return rejected;
    }

    /** What had to be changed. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void add(Metric metric) {
        MetricKey key = MetricKey.of(prefix, metric.name());
        RenamedLabels labels = RenamedLabels.of(metric.labels(), DimensionName::of);
        String problem = key.problem().isEmpty() ? problem(labels) : key.problem();
        if (!problem.isEmpty()) {
            rejected.add(new Rejection(metric.name(), problem));
            return;
        }
        spellings.refuse(metric.name(), key.text()).ifPresentOrElse(rejected::add, () -> add(metric, key, labels));
    }

    private static String problem(RenamedLabels labels) {
        return labels.values().keySet().stream()
                .filter(name -> name.length() > DimensionName.LONGEST)
                .findFirst()
                .map(name -> "its label '" + name + "' has a name of " + name.length()
                        + " characters; Dynatrace takes at most " + DimensionName.LONGEST)
                .orElse(labels.clash());
    }

    private void add(Metric metric, MetricKey key, RenamedLabels labels) {
        try {
            MetricLineBuilder.TypeStep builder =
                    MetricLineBuilder.create().metricKey(key.text()).dimensions(dimensions.of(labels.values()));
            TypedLine line = TypedLine.of(builder, metric, at);
            if (!payloads.computeIfAbsent(key.text(), _ -> line.payload()).equals(line.payload())) {
                rejected.add(new Rejection(
                        metric.name(),
                        "is a " + line.payload() + " to Dynatrace, and another of its key a "
                                + payloads.get(key.text())));
                return;
            }
            String text = LineOrder.sorted(line.text());
            if (!series.add(text.substring(0, text.lastIndexOf(" " + line.payload() + ",")))) {
                rejected.add(
                        new Rejection(metric.name(), "has the labels of another one, once Dynatrace can take them"));
                return;
            }
            if (described.add(key.text())) {
                MetadataLine.of(metric, line.metadata()).ifPresent(metadata -> {
                    metadata.changes().forEach(change -> warnings.add("the help of " + metric.name() + " " + change));
                    lines.add(new Line(metric, metadata.text()));
                });
            }
            lines.add(new Line(metric, text));
        } catch (MetricException refused) {
            rejected.add(new Rejection(metric.name(), refused.getMessage()));
        }
    }
}
