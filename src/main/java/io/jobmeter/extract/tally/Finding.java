package io.jobmeter.extract.tally;

import io.jobmeter.metric.Metric;
import io.jobmeter.metric.NameForm;
import java.util.Set;

/** What came of a rule. */
public sealed interface Finding {

    /** The short names of metrics of which there may be more, or other values, than what was found. */
    default Set<NameForm> doubtful() {
        return Set.of();
    }

    /** @param metric by its short name, and with its own labels alone */
    record Found(Metric metric) implements Finding {}

    /** @param reason a whole sentence that says whose failure it is */
    record Nothing(String reason, Set<NameForm> doubtful) implements Finding {

        /** Of what was read, and is not there. */
        public Nothing(String reason) {
            this(reason, Set.of());
        }
    }

    /** @param sentence what somebody should know though the rule has not failed */
    record Remark(String sentence, Set<NameForm> doubtful) implements Finding {

        public Remark(String sentence) {
            this(sentence, Set.of());
        }
    }
}
