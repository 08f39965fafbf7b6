package io.jobmeter.target.spool;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import java.util.List;

/** Metrics by name, for people who have to be told of them. */
public final class Names {

    private static final int MOST = 20;

    private Names() {}

    /** {@code 3 metrics (k6_rps, k6_p95, k6_run_success)} */
    public static String of(Shipment shipment) {
        List<String> names =
                shipment.all().stream().map(Metric::name).distinct().toList();
        String some = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return counted(shipment.all().size()) + " (" + some
                + (names.size() > MOST ? " and " + (names.size() - MOST) + " other names" : "") + ")";
    }

    static String counted(int metrics) {
        return metrics == 1 ? "1 metric" : metrics + " metrics";
    }
}
