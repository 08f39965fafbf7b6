package io.jobmeter.extract;

import com.google.re2j.Pattern;
import net.thisptr.jackson.jq.JsonQuery;

/** How one metric is found. A new format is one more record here and one case in {@link Extraction}. */
public sealed interface Rule {

    Definition metric();

    Source source();

    /** @param group the group that holds the number; its match in the last line that has one counts */
    record Text(Definition metric, Source source, Pattern pattern, int group) implements Rule {}

    /** The whole stream is one JSON document, and the expression's last result the number. */
    record Json(Definition metric, Source source, JsonQuery expression) implements Rule {}
}
