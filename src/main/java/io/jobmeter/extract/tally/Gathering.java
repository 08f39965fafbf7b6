package io.jobmeter.extract.tally;

import io.jobmeter.extract.row.Row;
import java.util.List;

/** What one rule makes of its rows. */
interface Gathering {

    /** @param number the row's, from 1 */
    void row(Row row, long number);

    /** @param rows how many there were; what is missing without any row is told by the rule */
    List<Finding> finish(long rows);
}
