package io.jobmeter.run;

import io.jobmeter.gate.GateResult;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.PlainNumber;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.delivery.Delivery.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run in Markdown, for GitHub's and GitLab's pages.
 *
 * @param code what jobmeter itself ends with
 * @param shared the labels that all metrics have
 * @param dry whether nothing was to be sent
 * @param troubles what went wrong, as sentences
 */
record SummaryPage(
        Summary summary,
        int code,
        Shipment shipment,
        Labels shared,
        List<GateResult> gates,
        boolean dry,
        List<String> troubles,
        Markdown markdown) {

    /** @param most rows of each table; those beyond are counted */
    String text(int most) {
        return "\n### " + markdown.text(summary.integration()) + "\n"
                + table(
                        "| Ended | Took | Began | Labels |\n|---|---|---|---|\n",
                        List.of(run()),
                        Function.identity(),
                        1)
                + table("| Gate | State | Reason |\n|---|---|---|\n", gates, this::gate, most)
                + table("| Metric | Labels | Value |\n|---|---|---:|\n", shipment.all(), this::metric, most)
                + deliveries(most)
                + table("| Problem |\n|---|\n", troubles, trouble -> List.of(markdown.text(trouble)), most);
    }

    private String deliveries(int most) {
        return dry
                ? "\nA dry run: nothing was sent.\n"
                : table("| Delivery | Outcome |\n|---|---|\n", summary.result().reports(), this::delivery, most);
    }

    private static <T> String table(String head, List<T> things, Function<T, List<String>> row, int most) {
        if (things.isEmpty()) {
            return "";
        }
        String rows = things.stream().limit(most).map(row).map(Markdown::row).collect(Collectors.joining());
        int left = things.size() - most;
        String more =
                left == 1 ? "\n1 more row is not shown here.\n" : "\n" + left + " more rows are not shown here.\n";
        return "\n" + head + rows + (left > 0 ? more : "");
    }

    private List<String> run() {
        return List.of(
                summary.end() + (code == summary.ended().status().code() ? "" : "; jobmeter ended with " + code),
                Time.words(summary.ended().duration()),
                summary.ended().begun().truncatedTo(ChronoUnit.SECONDS).toString(),
                labels(shared.values()));
    }

    private List<String> gate(GateResult result) {
        String name = result.gate().name();
        String text = result.gate().text();
        return List.of(
                markdown.text(name.equals(text) ? text : name + ": " + text),
                result.state().name().toLowerCase(Locale.ROOT),
                markdown.text(result.reason()));
    }

    private List<String> metric(Metric metric) {
        Map<String, String> own = new TreeMap<>(metric.labels().values());
        own.entrySet().removeAll(shared.values().entrySet());
        String value = switch (metric) {
            case Gauge gauge
            when isTime(gauge) -> Instant.ofEpochSecond((long) gauge.value()).toString();
            case Gauge gauge -> PlainNumber.of(gauge.value()) + unit(gauge);
            case Counter counter -> PlainNumber.of(counter.value()) + unit(counter);
            case Histogram histogram ->
                histogram.count() + " values, sum " + PlainNumber.of(histogram.sum()) + unit(histogram);
        };
        return List.of(markdown.text(metric.name()), labels(own), value);
    }

    /** In Unix time, of a year that people write with four digits. */
    private static boolean isTime(Gauge gauge) {
        return gauge.name().endsWith("_timestamp_seconds") && gauge.value() >= 0 && gauge.value() < 253_402_300_800.0;
    }

    private String unit(Metric metric) {
        return metric.unit().isEmpty() ? "" : " " + markdown.text(metric.unit());
    }

    private List<String> delivery(Report report) {
        return List.of(markdown.text(report.target()), markdown.text(summary.outcome(report)));
    }

    private String labels(Map<String, String> labels) {
        return markdown.text(labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + label.getValue() + "\"")
                .collect(Collectors.joining(", ")));
    }
}
