package io.jobmeter.run;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus.TimedOut;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Naming;
import io.jobmeter.metric.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What every run gives, whatever its output: how long, how it ended, what it took. */
final class RunMetrics {

    /** Those that some runs do not have. */
    static final List<String> NOT_ALWAYS = List.of("run_output_bytes", "run_last_success_timestamp_seconds");

    private final Naming naming;
    private final Labels labels;
    private final Ended ended;

    RunMetrics(Naming naming, Labels labels, Ended ended) {
        this.naming = naming;
        this.labels = labels;
        this.ended = ended;
    }

    List<Metric> all(int found, int ruleFailures, int configProblems) {
        List<Metric> metrics = new ArrayList<>(List.of(
                gauge("duration_seconds", "seconds", "How long the command ran.", Time.seconds(ended.duration())),
                gauge("exit_code", "", "What the command ended with; 128 + n where signal n ended it.", code()),
                gauge("success", "", "1 where the command ended with 0, else 0.", code() == 0 ? 1 : 0),
                gauge(
                        "timed_out",
                        "",
                        "1 where the command was ended since its time was over, else 0.",
                        ended.status() instanceof TimedOut ? 1 : 0),
                gauge(
                        "cpu_user_seconds",
                        "seconds",
                        "Processor time of the command and those it waited for, in programs.",
                        Time.seconds(ended.usage().user())),
                gauge(
                        "cpu_system_seconds",
                        "seconds",
                        "Processor time of the command and those it waited for, in the kernel.",
                        Time.seconds(ended.usage().system())),
                gauge(
                        "max_rss_bytes",
                        "bytes",
                        "Peak memory of the largest process of the command; at least jobmeter's own at its start.",
                        ended.usage().peakMemory()),
                gauge("timestamp_seconds", "seconds", "When the command ended, in Unix time.", seconds(ended.at())),
                gauge("metrics", "", "How many metrics the rules found.", found),
                gauge("rule_failures", "", "How many rules found nothing or could not read.", ruleFailures),
                gauge("config_problems", "", "How many problems there are with the configuration.", configProblems)));
        ended.bytes().forEach((output, bytes) -> {
            Labels stream = Labels.of("stream", output.name().toLowerCase(Locale.ROOT));
            metrics.add(new Gauge(
                    name("output_bytes"),
                    "bytes",
                    "How much the command wrote to a stream that a rule read.",
                    labels.with(stream),
                    bytes));
        });
        return metrics;
    }

    /** What a later, failing run must not take away. */
    List<Metric> lasting() {
        return code() != 0
                ? List.of()
                : List.of(gauge(
                        "last_success_timestamp_seconds",
                        "seconds",
                        "When the command last ended with 0, in Unix time.",
                        seconds(ended.at())));
    }

    private int code() {
        return ended.status().code();
    }

    private Gauge gauge(String name, String unit, String help, double value) {
        return new Gauge(name(name), unit, help, labels, value);
    }

    private String name(String name) {
        return naming.nameOf("run_" + name);
    }

    private static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
