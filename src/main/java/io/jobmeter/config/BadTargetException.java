package io.jobmeter.config;

/** Carries a sentence without its subject, which who catches it knows. */
final class BadTargetException extends Exception {
    BadTargetException(String message) {
        super(message);
    }
}
