package io.jobmeter.target.dynatrace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.metric.util.MetricException;
import com.dynatrace.metric.util.MetricLineBuilder;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.PerLabels;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec.Additions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A run's metrics as lines by Dynatrace's own library, each line with the metric it came from. A line is made when it is
 * asked for; what was refused and changed is known when all have been.
 */
final class IngestLines implements Iterator<IngestLines.Line> {

    record Line(Metric metric, String text) {

        /** Whether it says what the metric is, and gives no number. */
        boolean metadata() {
            return text.startsWith("#");
        }

        int bytes() {
            return text.getBytes(UTF_8).length;
        }
    }

    /** It would tell on stderr of each escaped character. Loggers that nobody holds forget what they were told. */
    private final Logger library = Logger.getLogger("com.dynatrace");

    private final Iterator<Metric> metrics;
    private final Queue<Line> lines = new ArrayDeque<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<String, KnownKey> keys = new HashMap<>();
    private final String prefix;
    private final PerLabels<LineLabels> labels;
    private final Instant at;

    /** @param found what the enrichment files say */
    IngestLines(Shipment shipment, Additions additions, Map<String, String> found) {
        library.setLevel(Level.OFF);
        prefix = additions.prefix();
        Dimensions dimensions = new Dimensions(additions, found, warnings);
        labels = new PerLabels<>(own -> LineLabels.of(own, dimensions));
        at = shipment.at();
        if (additions.enrich() && found.isEmpty()) {
            warnings.add("enrich: true adds nothing, since neither OneAgent nor the Operator has left files here");
        }
        metrics = shipment.all().iterator();
    }

    @Override
    public boolean hasNext() {
        while (lines.isEmpty() && metrics.hasNext()) {
            Metric metric = metrics.next();
            refused(metric).ifPresent(reason -> rejected.add(new Rejection(metric.name(), reason)));
        }
        return !lines.isEmpty();
    }

    @Override
    public Line next() {
        hasNext();
        return lines.remove();
    }

    /** The metrics that Dynatrace would refuse, and which are therefore not sent. */
    List<Rejection> rejected() {
        return rejected;
    }

    /** What had to be changed. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Empty where there are lines of it now. */
    private Optional<String> refused(Metric metric) {
        MetricKey key = MetricKey.of(prefix, metric.name());
        if (!key.problem().isEmpty()) {
            return Optional.of(key.problem());
        }
        LineLabels own = labels.of(metric.labels());
        if (!own.problem().isEmpty()) {
            return Optional.of(own.problem());
        }
        KnownKey known = keys.get(key.text());
        if (known != null && !known.metric().equals(metric.name())) {
            return Optional.of("becomes " + key.text() + ", as " + known.metric() + " does");
        }
        try {
            TypedLine line = TypedLine.of(
                    MetricLineBuilder.create().metricKey(key.text()).dimensions(own.dimensions()), metric, at);
            if (known == null) {
                keys.put(key.text(), new KnownKey(metric.name(), line.payload(), own.dimensions()));
                describe(metric, line);
            } else if (!known.payload().equals(line.payload())) {
                return Optional.of(
                        "is a " + line.payload() + " to Dynatrace, and another of its key a " + known.payload());
            } else if (!known.add(own.dimensions())) {
                return Optional.of("has the labels of another one, once Dynatrace can take them");
            }
            lines.add(new Line(metric, LineOrder.sorted(line.text())));
            return Optional.empty();
        } catch (MetricException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private void describe(Metric metric, TypedLine line) {
        MetadataLine.of(metric, line.metadata()).ifPresent(metadata -> {
            metadata.changes().forEach(change -> warnings.add("the help of " + metric.name() + " " + change));
            lines.add(new Line(metric, metadata.text()));
        });
    }
}
