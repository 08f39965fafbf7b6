package io.jobmeter.extract.rule;

import java.util.List;

/** What becomes of the values of many rows that have the same name and labels. */
public sealed interface Kind {

    record Gauge(Aggregate aggregate) implements Kind {}

    /** Their sum, as what this run counted. */
    record Counter() implements Kind {}

    /** @param bounds ascending, without infinity */
    record Histogram(List<Double> bounds) implements Kind {}

    /** How many values become one. */
    enum Aggregate {
        /** Nobody said: the last one counts, and that there are others is told. */
        NONE,
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
