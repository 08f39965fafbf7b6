package io.jobmeter.config.file;

import io.jobmeter.config.file.Complaints.Unknown;
import java.util.Optional;

/** A variable for a value that there cannot be; either a sentence without its subject, or a word that is not known. */
final class UnfitException extends Exception {

    private final transient Optional<Unknown> unknown;

    UnfitException(String sentence) {
        super(sentence);
        this.unknown = Optional.empty();
    }

    UnfitException(Unknown unknown) {
        this.unknown = Optional.of(unknown);
    }

    Optional<Unknown> unknown() {
        return unknown;
    }
}
