package io.jobmeter.testing;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Shipments of which only the names matter. */
public final class Shipments {

    private Shipments() {}

    public static Shipment of(String... metrics) {
        return at(Instant.EPOCH, metrics);
    }

    public static Shipment at(Instant at, String... metrics) {
        return new Shipment("k6", Labels.NONE, at, metrics(metrics), List.of());
    }

    /** @param lasting the one metric that lasts */
    public static Shipment lasting(Instant at, String lasting, String... metrics) {
        return new Shipment("k6", Labels.NONE, at, metrics(metrics), metrics(lasting));
    }

    public static List<Metric> metrics(String... names) {
        return Stream.of(names)
                .<Metric>map(name -> new Gauge(name, "", "", Labels.NONE, 1))
                .toList();
    }
}
