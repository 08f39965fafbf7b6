package io.jobmeter.extract.tally;

/**
 * How much one run may find.
 *
 * @param series names with labels, of all rules together
 * @param labelLength characters of a label's value
 * @param document bytes of a document that is held whole
 */
public record Caps(int series, int labelLength, long document) {

    public static final Caps DEFAULT = new Caps(10_000, 250, 64L * 1024 * 1024);
}
