package io.jobmeter.target;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is left to do for metrics that may have arrived: those that replace themselves can be sent again, and the others,
 * which would count twice, are lost by name.
 *
 * @param again what may be sent again
 * @param lost each of the others
 */
public record Doubt(Shipment again, List<Rejection> lost) {

    private static final String REASON = "lost, since it may have arrived and would count twice if it were sent again";

    /**
     * @param unsure which of the rest may have arrived; of the others it is known that they have not
     * @param replaces as {@link Target#replaces}
     */
    public static Doubt of(Shipment rest, Predicate<Metric> unsure, Predicate<Metric> replaces) {
        Predicate<Metric> twice = unsure.and(replaces.negate());
        List<Rejection> lost = rest.all().stream()
                .filter(twice)
                .map(metric -> new Rejection(metric.name(), REASON))
                .toList();
        return new Doubt(lost.isEmpty() ? rest : rest.only(twice.negate()), lost);
    }

    /** Of a delivery that ended with this failure, whose rest it was. */
    public Outcome failed(Failure failure) {
        return new Outcome(0, lost, Optional.of(failure.with(again)));
    }
}
