package io.jobmeter.extract;

import io.jobmeter.metric.Labels;

/** What came of one rule, or of one line of the command's own metrics. */
public sealed interface Finding {

    record Value(Definition metric, Labels labels, double value) implements Finding {}

    /** @param reason a whole sentence that says whose failure it is */
    record Nothing(String reason) implements Finding {}

    static Finding nothing(Rule rule, String reason) {
        return new Nothing("rule '" + rule.metric().name() + "' on " + rule.source() + " " + reason);
    }
}
