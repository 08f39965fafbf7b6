package io.jobmeter.testing;

/** A line that Dynatrace would refuse; the message is the reason it would give. */
public final class IngestSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IngestSyntaxException(String reason) {
        super(reason);
    }
}
