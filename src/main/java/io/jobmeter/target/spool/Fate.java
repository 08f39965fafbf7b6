package io.jobmeter.target.spool;

import java.util.List;

/**
 * What became of kept files.
 *
 * @param files their names; more than one where the same became of each
 * @param words the end of the sentence that begins with one of them
 */
public record Fate(List<String> files, Kind kind, String words) {

    public enum Kind {
        DELIVERED,
        /** It is still there. */
        LEFT,
        /** It is gone, or set aside, and not all of it was delivered. */
        LOST,
        /** It is gone, or only what lasts is left of it, since something newer stands in its place. */
        SUPERSEDED,
        /** Another process has dealt with it, and told of it. */
        GONE
    }

    public String sentence() {
        return files.size() == 1
                ? "kept file " + files.getFirst() + " " + words
                : files.size() + " kept files, " + files.getFirst() + " to " + files.getLast() + ": each " + words;
    }
}
