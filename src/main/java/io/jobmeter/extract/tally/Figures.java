package io.jobmeter.extract.tally;

/** What is known of many values without keeping them. */
final class Figures {

    private long count;
    private double first;
    private double last;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private double lost;

    void add(double value) {
        first = count++ == 0 ? value : first;
        last = value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        // What the sum is too coarse for is summed beside it, so that ten times 0.1 is 1.
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    long count() {
        return count;
    }

    double first() {
        return first;
    }

    double last() {
        return last;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    double sum() {
        return sum + lost;
    }

    double average() {
        return sum() / count;
    }
}
