package io.jobmeter.target;

import io.jobmeter.target.Outcome.Rejection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that a protocol was given so far, each with the metric that it stands for. */
public final class Spellings {

    private final Map<String, String> metrics = new HashMap<>();

    /** Refuses a metric whose name becomes another one's, for which it would be taken. */
    public Optional<Rejection> refuse(String metric, String becomes) {
        String other = metrics.putIfAbsent(becomes, metric);
        return other == null || other.equals(metric)
                ? Optional.empty()
                : Optional.of(new Rejection(metric, "becomes " + becomes + ", as " + other + " does"));
    }
}
