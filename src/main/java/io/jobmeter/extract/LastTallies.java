package io.jobmeter.extract;

import io.jobmeter.extract.format.LastSink;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.tally.RuleTally;
import java.util.List;

/** Rules that share a reader, and of which each wants the last good row only. */
record LastTallies(List<RuleTally> tallies) implements LastSink {

    @Override
    public boolean next(Row row) {
        boolean enough = true;
        for (RuleTally tally : tallies) {
            enough &= tally.firstRow(row);
        }
        return enough;
    }

    @Override
    public void block() {
        tallies.forEach(RuleTally::block);
    }

    @Override
    public boolean before(Row row) {
        boolean enough = true;
        for (RuleTally tally : tallies) {
            enough &= tally.earlierRow(row);
        }
        return enough;
    }
}
