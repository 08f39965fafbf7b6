package io.jobmeter.extract.tally;

import java.util.Arrays;

/**
 * Exact as long as there is room for all values. Past that they are counted in steps, so that memory does not grow with
 * their number.
 */
final class Quantiles {

    private static final int FIRST = 16;

    private final Room room;
    private double[] values = new double[FIRST];
    private int size;
    private Steps steps;

    Quantiles(Room room) {
        this.room = room;
    }

    void add(double value) {
        if (steps == null && size == values.length) {
            grow();
        }
        if (steps != null) {
            steps.add(value);
        } else {
            values[size++] = value;
        }
    }

    /** Between two values, a point on the line that connects them. */
    double at(double quantile) {
        if (steps != null) {
            return steps.at(quantile);
        }
        Arrays.sort(values, 0, size);
        double place = quantile * (size - 1);
        int below = (int) place;
        double lower = values[below];
        double upper = values[Math.min(below + 1, size - 1)];
        double share = place - below;
        double gap = upper - lower;
        // There are numbers that are further from each other than a number can be.
        return Double.isInfinite(gap) ? lower * (1 - share) + upper * share : lower + share * gap;
    }

    private void grow() {
        if (room.forMoreValues(size)) {
            values = Arrays.copyOf(values, size * 2);
            return;
        }
        steps = new Steps();
        for (double value : values) {
            steps.add(value);
        }
        values = new double[0];
    }
}
