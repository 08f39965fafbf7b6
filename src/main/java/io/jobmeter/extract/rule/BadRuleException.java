package io.jobmeter.extract.rule;

/** A rule that cannot be, with the reason as a sentence for the person who wrote it. */
public final class BadRuleException extends Exception {

    public BadRuleException(String message) {
        super(message);
    }
}
