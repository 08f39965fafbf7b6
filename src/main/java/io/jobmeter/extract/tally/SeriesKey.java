package io.jobmeter.extract.tally;

import java.util.Arrays;

/** What tells a series from others. No record, whose hash and comparison are slow in the native executable. */
final class SeriesKey {

    private final String name;
    private final String[] labels;
    private final int hash;

    /** @param labels in the order of their names; null where a row lacks one, or has no text in it */
    SeriesKey(String name, String[] labels) {
        this.name = name;
        this.labels = labels;
        this.hash = 31 * name.hashCode() + Arrays.hashCode(labels);
    }

    String name() {
        return name;
    }

    /** Null where there is none. */
    String label(int at) {
        return labels[at];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesKey key
                && hash == key.hash
                && name.equals(key.name)
                && Arrays.equals(labels, key.labels);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
