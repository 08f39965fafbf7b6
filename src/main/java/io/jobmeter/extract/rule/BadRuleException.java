package io.jobmeter.extract.rule;

/**
 * A word of a rule that cannot be. The message is the sentence without its subject, which is the key, or the rule itself.
 */
public final class BadRuleException extends Exception {

    private final String key;

    /** Of the rule, or of one of its metrics, as a whole. */
    public BadRuleException(String message) {
        this("", message);
    }

    /**
     * @param key such as {@code labels.endpoint}, from the rule or metric that it stands in
     * @param message what stands behind the key: its value, and the problem
     */
    public BadRuleException(String key, String message) {
        super(message);
        this.key = key;
    }

    /** Empty where it is about the whole. */
    public String key() {
        return key;
    }
}
