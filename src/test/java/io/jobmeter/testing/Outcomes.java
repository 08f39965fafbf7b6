package io.jobmeter.testing;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Outcomes of which only the words matter. */
public final class Outcomes {

    public static final Shipment NOTHING = new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), List.of());

    private Outcomes() {}

    public static Outcome failed(String reason) {
        return Outcome.failed(Failure.of(reason, Failure.Kind.LASTING, NOTHING));
    }

    /** @param failure empty where nothing failed */
    public static Outcome outcome(int delivered, List<Rejection> rejected, String failure) {
        return new Outcome(
                delivered,
                rejected,
                failure.isEmpty() ? Optional.empty() : failed(failure).failure());
    }
}
