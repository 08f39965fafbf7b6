package io.jobmeter.target.spool;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Metrics by name, for people who have to be told of them. */
public final class Names {

    private static final int MOST = 20;

    private final Set<String> names = new LinkedHashSet<>();
    private int metrics;

    /** {@code 3 metrics (k6_rps, k6_p95, k6_run_success)} */
    public static String of(Shipment shipment) {
        Names names = new Names();
        names.add(shipment.all());
        return names.text();
    }

    void add(List<Metric> more) {
        metrics += more.size();
        more.forEach(metric -> names.add(metric.name()));
    }

    /** Empty where there are none. */
    String text() {
        String some = names.stream().limit(MOST).collect(Collectors.joining(", "));
        String others = names.size() > MOST ? " and " + (names.size() - MOST) + " other names" : "";
        return metrics == 0 ? "" : counted(metrics) + " (" + some + others + ")";
    }

    static String counted(int metrics) {
        return metrics == 1 ? "1 metric" : metrics + " metrics";
    }
}
