package io.jobmeter.extract.rule;

import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.row.Part;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one metric takes from each row.
 *
 * @param value empty where each row counts as one
 * @param unit as the user wrote it, may be empty
 */
public record Template(
        NameTemplate name,
        Kind kind,
        Optional<Part> value,
        SortedMap<String, Part> labels,
        String unit,
        String help,
        NumberReader numbers,
        Missing missing) {

    /** What a row without a value means. */
    public enum Missing {
        /** It gives nothing. Where no row gives anything, the rule has failed. */
        SKIP,
        /** It gives 0; and where there is no row at all, the metric is 0. */
        ZERO,
        /** The rule has failed. */
        FAIL,
        /** It gives nothing, and that is fine for all rows. */
        IGNORE
    }
}
