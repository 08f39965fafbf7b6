package io.jobmeter.extract;

/** There is nothing to be had of a rule, though it may still be busy. */
final class GivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param why a sentence's end */
    GivenUpException(String why) {
        this(why, null);
    }

    /** @param fault ours, that it was given up for; null where that was none */
    GivenUpException(String why, Throwable fault) {
        super(why, fault);
    }
}
