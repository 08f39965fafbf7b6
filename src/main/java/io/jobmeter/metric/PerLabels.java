package io.jobmeter.metric;

import java.util.function.Function;

/** What is worked out of a metric's labels, once for all metrics that follow each other and have the same. */
public final class PerLabels<T> {

    private final Function<Labels, T> work;
    private Labels last;
    private T result;

    public PerLabels(Function<Labels, T> work) {
        this.work = work;
    }

    public T of(Labels labels) {
        if (!labels.equals(last)) {
            result = work.apply(labels);
            last = labels;
        }
        return result;
    }
}
