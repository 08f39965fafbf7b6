package io.jobmeter.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Carries a sentence without its subject, which who catches it knows: a key of the target, or the target itself. */
final class BadTargetException extends Exception {

    private final String key;

    /** Of the target as a whole. */
    BadTargetException(String message) {
        this("", message);
    }

    /** @param message what stands behind the key: its value where that can be shown, and the problem */
    BadTargetException(String key, String message) {
        super(message);
        this.key = key;
    }

    /** Empty where it is about the target as a whole. */
    String key() {
        return key;
    }

    /** This one and those that were found beside it. */
    List<BadTargetException> all() {
        return Stream.concat(Stream.of(this), Arrays.stream(getSuppressed()).map(BadTargetException.class::cast))
                .toList();
    }
}
