package io.jobmeter.testing;

import io.jobmeter.extract.tally.Finding;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What rules found, a line each: {@code !} a failure, {@code ~} a remark, else a metric. */
public final class Findings {

    private Findings() {}

    public static String words(Finding finding) {
        return switch (finding) {
            case Finding.Found(Metric metric) -> words(metric);
            case Finding.Nothing nothing -> "! " + nothing.reason();
            case Finding.Remark remark -> "~ " + remark.sentence();
        };
    }

    /** {@code rps 80 1/s}, {@code counter errors{kind="5xx"} 3}, {@code histogram latency 4 = 1<=10 3<=Inf, 1 to 20, sum 33}. */
    public static String words(Metric metric) {
        String words = switch (metric) {
            case Gauge gauge -> series(metric) + " " + plain(gauge.value());
            case Counter counter -> "counter " + series(metric) + " " + plain(counter.value());
            case Histogram histogram ->
                "histogram " + series(metric) + " " + histogram.count() + " = " + buckets(histogram) + ", "
                        + plain(histogram.min()) + " to " + plain(histogram.max()) + ", sum "
                        + plain(histogram.sum());
        };
        return (words + " " + metric.unit()).strip();
    }

    private static String series(Metric metric) {
        return metric.labels().values().isEmpty()
                ? metric.name()
                : metric.labels().values().entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                        .collect(Collectors.joining(",", metric.name() + "{", "}"));
    }

    private static String buckets(Histogram histogram) {
        return histogram.buckets().stream()
                .map(bucket -> bucket.count() + "<=" + plain(bucket.bound()))
                .collect(Collectors.joining(" "));
    }

    private static String plain(double value) {
        return Double.isInfinite(value)
                ? "Inf"
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
