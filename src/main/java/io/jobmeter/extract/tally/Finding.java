package io.jobmeter.extract.tally;

import io.jobmeter.metric.Metric;

/** What came of a rule. */
public sealed interface Finding {

    /** @param metric by its short name, and with its own labels alone */
    record Found(Metric metric) implements Finding {}

    /** @param reason a whole sentence that says whose failure it is */
    record Nothing(String reason) implements Finding {}

    /** @param sentence what somebody should know though the rule has not failed */
    record Remark(String sentence) implements Finding {}
}
