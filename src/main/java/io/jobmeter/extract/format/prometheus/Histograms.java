package io.jobmeter.extract.format.prometheus;

import io.jobmeter.extract.format.prometheus.Families.Member;
import io.jobmeter.extract.format.prometheus.Families.Role;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Series;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Puts histograms together from samples, which may stand apart from each other. */
final class Histograms {

    enum Answer {
        TAKEN,
        /** For the first time there is no room for what is in progress. */
        FIRST_REFUSED,
        REFUSED,
        /** It is a bucket that does not say whose values it counts. */
        NO_BOUND
    }

    private final Map<Series, OpenHistogram> open = new LinkedHashMap<>();
    private final Capacity capacity;
    private final Consumer<OpenHistogram> whole;
    private Series current;
    private boolean full;

    /** @param whole is given each of them when no more of it will come */
    Histograms(Capacity capacity, Consumer<OpenHistogram> whole) {
        this.capacity = capacity;
        this.whole = whole;
    }

    Answer add(PrometheusSample sample, Member member, int size, long line) {
        Map<String, String> labels = sample.labels();
        String written = "";
        double bound = 0;
        if (member.role() == Role.BUCKET) {
            labels = new LinkedHashMap<>(labels);
            written = labels.remove("le");
            bound = bound(written);
            if (Double.isNaN(bound)) {
                return Answer.NO_BOUND;
            }
        }
        Series series = new Series(member.family().name(), Labels.of(labels));
        if (!series.equals(current)) {
            elsewhere();
        }
        OpenHistogram histogram = open.get(series);
        if (histogram != null && histogram.has(member.role(), bound)) {
            close(series);
            histogram = null;
        }
        if (!capacity.take(histogram == null ? 1 : 0, size)) {
            boolean first = !full;
            full = true;
            return first ? Answer.FIRST_REFUSED : Answer.REFUSED;
        }
        if (histogram == null) {
            histogram = new OpenHistogram(member.family(), labels, line);
            open.put(series, histogram);
        }
        histogram.add(member.role(), bound, written, sample.value(), size);
        current = series;
        return Answer.TAKEN;
    }

    /** What is together is whole once another series goes on. */
    void elsewhere() {
        if (current != null && open.get(current).isComplete()) {
            close(current);
        }
        current = null;
    }

    void end() {
        current = null;
        open.keySet().stream().toList().forEach(this::close);
    }

    private void close(Series series) {
        OpenHistogram histogram = open.remove(series);
        capacity.give(1, histogram.size());
        current = null;
        whole.accept(histogram);
    }

    /** NaN where it is none. */
    private static double bound(String written) {
        try {
            return written == null ? Double.NaN : new PrometheusText(written).number();
        } catch (PrometheusText.Unexpected none) {
            return Double.NaN;
        }
    }
}
