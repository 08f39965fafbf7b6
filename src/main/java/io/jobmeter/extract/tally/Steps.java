package io.jobmeter.extract.tally;

import java.util.Map;
import java.util.TreeMap;

/** Values counted in steps, each one percent above the one before it: what is told is within half a percent. */
final class Steps {

    private static final double STEP = Math.log(1.01);

    /** Above the step of the smallest number there is, so that a step's place tells its sign. */
    private static final int MIDDLE = 100_000;

    private final TreeMap<Integer, long[]> counts = new TreeMap<>();
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(double value) {
        counts.computeIfAbsent(step(value), _ -> new long[1])[0]++;
        count++;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    double at(double quantile) {
        long place = Math.round(quantile * (count - 1));
        for (Map.Entry<Integer, long[]> step : counts.entrySet()) {
            place -= step.getValue()[0];
            if (place < 0) {
                return Math.clamp(middle(step.getKey()), min, max);
            }
        }
        return max;
    }

    private static int step(double value) {
        if (value == 0) {
            return 0;
        }
        int size = MIDDLE + (int) Math.ceil(Math.log(Math.abs(value)) / STEP);
        return value > 0 ? size : -size;
    }

    /** As far from the step's beginning as from its end, by their share. */
    private static double middle(int step) {
        if (step == 0) {
            return 0;
        }
        double size = 2 / (1 + Math.exp(STEP)) * Math.exp((Math.abs(step) - MIDDLE) * STEP);
        return step > 0 ? size : -size;
    }
}
