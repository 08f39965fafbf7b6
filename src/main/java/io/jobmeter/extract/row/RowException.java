package io.jobmeter.extract.row;

/** An expression that cannot be evaluated over this row; its message is a sentence's end. */
public final class RowException extends Exception {

    public RowException(String message) {
        super(message, null, false, false);
    }
}
