package io.jobmeter.target.dynatrace;

import com.dynatrace.metric.util.MetricException;
import io.jobmeter.metric.Histogram;

/** What Dynatrace takes of a histogram: no buckets, and the average between the least and the greatest. */
record Spread(double min, double max, double sum, long count) {

    /** How far rounding can have moved an average, as a part of the greatest number in it. */
    private static final double ROUNDING = 1e-6;

    /** @throws MetricException where Dynatrace would not take it; the message is a sentence's end */
    static Spread of(Histogram histogram) throws MetricException {
        long count = histogram.count();
        double min = histogram.min();
        double max = histogram.max();
        if (count == 0) {
            throw new MetricException("has no observations, and Dynatrace takes no histogram without");
        }
        if (min > max) {
            throw new MetricException("has a least observation of " + min + " and a greatest of " + max);
        }
        double slack = ROUNDING * Math.max(Math.abs(min), Math.abs(max));
        double average = histogram.sum() / count;
        if (average < min - slack || average > max + slack) {
            throw new MetricException("has an average of " + average + ", which does not lie between " + min + " and "
                    + max + ", its least and its greatest observation");
        }
        // Dynatrace allows for rounding as well, but by a millionth of whatever size the numbers are.
        return new Spread(Math.min(min, average), Math.max(max, average), histogram.sum(), count);
    }
}
