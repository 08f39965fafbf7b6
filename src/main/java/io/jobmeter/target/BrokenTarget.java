package io.jobmeter.target;

import io.jobmeter.metric.Metric;
import java.time.Duration;

/** Stands in the place of a target that could not be made. */
record BrokenTarget(String name, String reason) implements Target {

    @Override
    public boolean prepares() {
        return false;
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        return Outcome.failed(Failure.of(reason, Failure.Kind.LASTING, shipment));
    }

    @Override
    public boolean replaces(Metric metric) {
        return true;
    }

    @Override
    public Preview preview(Shipment shipment) {
        return Preview.of("nothing, " + reason, "");
    }

    @Override
    public Visit visit(Deadline deadline) {
        return Visit.wrong("cannot be asked, " + reason);
    }
}
