package io.jobmeter.extract.format;

import io.jobmeter.extract.row.Row;

/** Takes what a reader finds, where nothing but the last good row of each metric makes a difference. */
public interface LastSink {

    /**
     * A row that comes after all others so far. True where each metric has taken one that tells what is good: from then
     * on the last good one of a block will do.
     */
    boolean next(Row row);

    /** A block begins, whose rows come after all others so far. */
    void block();

    /** The block's row before the ones that were shown. True where each metric has taken one of the block. */
    boolean before(Row row);
}
