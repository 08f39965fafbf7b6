package io.jobmeter.extract.number;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How texts become numbers for one metric. */
public final class NumberReader {

    private final String wanted;

    private NumberReader(String wanted) {
        this.wanted = wanted;
    }

    /**
     * @param wanted the metric's unit, may be empty
     * @param given the unit of numbers that carry none, may be empty
     */
    public static NumberReader of(String wanted, String given) {
        return new NumberReader(wanted);
    }

    public Reading read(String text) {
        try {
            return read(Double.parseDouble(text.strip()), text);
        } catch (NumberFormatException none) {
            return new Reading.Wrong("found '" + text + "', which is not a number");
        }
    }

    /** A number that a document gave as a number. */
    public Reading read(double value, String shown) {
        return Double.isFinite(value)
                ? new Reading.Number(value, wanted)
                : new Reading.Wrong("found " + shown + ", which is not a finite number");
    }

    public Reading read(byte[] text, int from, int to) {
        return read(new String(text, from, to - from, UTF_8));
    }
}
