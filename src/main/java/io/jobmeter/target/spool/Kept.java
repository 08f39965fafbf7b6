package io.jobmeter.target.spool;

import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import java.util.Optional;

/**
 * What a kept file holds: what one target has not got of one run.
 *
 * @param place the fingerprint of the target's address; empty where any will do
 * @param begun whether somebody has begun to deliver it and not written down what came of that
 */
record Kept(String target, String kind, Optional<String> place, boolean begun, Shipment shipment) {

    static Kept of(TargetSpec spec, Shipment shipment) {
        return new Kept(spec.name(), spec.kind(), Optional.of(Fingerprint.of(spec)), false, shipment);
    }

    boolean isFor(TargetSpec spec) {
        return isNamed(spec) && place.map(Fingerprint.of(spec)::equals).orElse(true);
    }

    /** The end of a sentence: why it is not for this target. */
    String whyNotFor(TargetSpec spec) {
        return isNamed(spec)
                ? "is left: it was kept for another address of " + target
                        + "; without its line \"place\" it goes to the present one"
                : "is left: it is for a " + kind + " named " + target;
    }

    Kept with(Shipment other) {
        return new Kept(target, kind, place, false, other);
    }

    Kept asBegun() {
        return new Kept(target, kind, place, true, shipment);
    }

    private boolean isNamed(TargetSpec spec) {
        return target.equals(spec.name()) && kind.equals(spec.kind());
    }
}
