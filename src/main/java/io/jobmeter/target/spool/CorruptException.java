package io.jobmeter.target.spool;

/** Carries the reason, as a sentence's end. */
final class CorruptException extends Exception {
    CorruptException(String message) {
        super(message);
    }
}
