package io.jobmeter.target.dynatrace;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A key that has lines. Mostly it is a single one, and there are thousands of these. */
final class KnownKey {

    private final String metric;
    private final String payload;
    private final Map<String, String> first;
    private Set<Map<String, String>> all = Set.of();

    /**
     * @param metric the name that became this key
     * @param payload Dynatrace's word for what stands in its lines, which is one for each key
     */
    KnownKey(String metric, String payload, Map<String, String> first) {
        this.metric = metric;
        this.payload = payload;
        this.first = first;
    }

    String metric() {
        return metric;
    }

    String payload() {
        return payload;
    }

    /** False where a line has these dimensions already. */
    boolean add(Map<String, String> dimensions) {
        if (all.isEmpty()) {
            all = new HashSet<>(Set.of(first));
        }
        return all.add(dimensions);
    }
}
