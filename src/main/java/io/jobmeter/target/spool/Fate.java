package io.jobmeter.target.spool;

/**
 * What became of a kept file.
 *
 * @param file its name
 * @param words the end of the sentence that begins with it
 */
public record Fate(String file, Kind kind, String words) {

    public enum Kind {
        DELIVERED,
        /** It is still there. */
        LEFT,
        /** It is gone, or set aside, and not all of it was delivered. */
        LOST,
        /** It is gone, since something newer stands in its place. */
        SUPERSEDED
    }

    public String sentence() {
        return "kept file " + file + " " + words;
    }
}
