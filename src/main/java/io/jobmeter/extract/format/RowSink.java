package io.jobmeter.extract.format;

import io.jobmeter.extract.row.Row;

/** Takes what a reader finds. */
public interface RowSink {

    /** The row is used again after that. */
    void row(Row row);

    /** @param problem a sentence's end that says what of the source could not be used */
    void broken(String problem);

    /** @param sentence a sentence's end that somebody should know, though nothing has failed */
    default void remark(String sentence) {}
}
