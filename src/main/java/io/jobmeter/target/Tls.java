package io.jobmeter.target;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whom we trust, and as whom we come. All files are PEM.
 *
 * @param authorities are trusted beside those of Java; a native executable has those of the Java that built it
 * @param certificate ours, with its chain
 * @param insecure whether any server is believed
 */
public record Tls(Optional<Path> authorities, Optional<Path> certificate, Optional<Path> key, boolean insecure) {

    public static final Tls DEFAULT = new Tls(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
