package io.jobmeter.target.dynatrace;

import com.dynatrace.metric.util.MetricException;
import io.jobmeter.metric.Histogram;

/** What Dynatrace takes of a histogram: no buckets, and an average that lies between the least and the greatest. */
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
        return new Spread(min, max, between(min, max, histogram.sum(), count), count);
    }

    /** The least change of the sum that puts the average between them, to the last digit. */
    private static double between(double min, double max, double sum, long count) {
        double mended = sum;
        if (sum / count > max) {
            mended = max * count;
            while (mended / count > max) {
                mended = Math.nextDown(mended);
            }
        } else if (sum / count < min) {
            mended = min * count;
            while (mended / count < min) {
                mended = Math.nextUp(mended);
            }
        }
        return mended;
    }
}
