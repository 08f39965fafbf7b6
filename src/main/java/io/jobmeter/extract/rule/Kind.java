package io.jobmeter.extract.rule;

import java.util.List;

/** What becomes of the values of many rows that have the same name and labels. */
public sealed interface Kind {

    record Gauge(Aggregate aggregate) implements Kind {}

    /**
     * What this run counted.
     *
     * @param aggregate their sum, as a rule; first, last or max where a tool tells the same count again and again
     */
    record Counter(Aggregate aggregate) implements Kind {}

    /** @param bounds ascending, without infinity */
    record Histogram(List<Double> bounds) implements Kind {}

    /** How many values become one. */
    enum Aggregate {
        /** Nobody said: the last one counts, and that there are others is told. */
        NONE,
        FIRST,
        LAST,
        SUM,
        MIN,
        MAX,
        AVG,
        COUNT,
        P50,
        P90,
        P95,
        P99
    }
}
