package io.jobmeter.extract;

/** Where a rule reads. */
public enum Source {
    STDOUT("stdout"),
    STDERR("stderr");

    private final String word;

    Source(String word) {
        this.word = word;
    }

    /** As it is written in a configuration. */
    @Override
    public String toString() {
        return word;
    }
}
