package io.jobmeter.target;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a delivery to one target.
 *
 * @param delivered how many metrics arrived
 * @param rejected the metrics that did not, each with the reason
 * @param failure why nothing more arrived; empty where that is not so
 */
public record Outcome(int delivered, List<Rejection> rejected, String failure) {

    /** @param metric the full name */
    public record Rejection(String metric, String reason) {}

    public static Outcome delivered(int count) {
        return new Outcome(count, List.of(), "");
    }

    public static Outcome failed(String reason) {
        return new Outcome(0, List.of(), reason);
    }

    /** Both deliveries as one; where the second failed, that is how it ended. */
    public Outcome and(Outcome second) {
        List<Rejection> both =
                Stream.concat(rejected.stream(), second.rejected.stream()).toList();
        return new Outcome(delivered + second.delivered, both, failure.isEmpty() ? second.failure : failure);
    }

    public boolean complete() {
        return rejected.isEmpty() && failure.isEmpty();
    }
}
