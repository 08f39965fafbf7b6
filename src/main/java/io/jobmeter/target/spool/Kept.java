package io.jobmeter.target.spool;

import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;

/** What a kept file holds: what one target has not got of one run. */
record Kept(String target, String kind, Shipment shipment) {

    static Kept of(TargetSpec spec, Shipment shipment) {
        return new Kept(spec.name(), spec.kind(), shipment);
    }

    boolean isFor(TargetSpec spec) {
        return target.equals(spec.name()) && kind.equals(spec.kind());
    }

    Kept with(Shipment other) {
        return new Kept(target, kind, other);
    }
}
