package io.jobmeter.run;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.child.ExitStatus.Signaled;
import io.jobmeter.child.ExitStatus.TimedOut;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.target.spool.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole story in one line: {@code k6 exit 0 in 12.3s; 14 metrics; pushgateway ok}.
 *
 * @param problems how many there are with the configuration
 */
record Summary(String integration, Ended ended, int metrics, int problems, GateReport gates, Dispatch.Result result) {

    /** @param quiet whether only what went wrong is to be said */
    List<String> lines(boolean quiet) {
        return lines(quiet, new Ink(false));
    }

    /** @param ink for what went wrong */
    List<String> lines(boolean quiet, Ink ink) {
        if (quiet) {
            return result.reports().stream()
                    .filter(report -> !report.outcome().complete())
                    .map(report -> coloured(report, ink))
                    .toList();
        }
        Stream<String> run =
                Stream.of(integration + " " + end() + " in " + Time.words(ended.duration()), count(metrics, "metric"));
        Stream<String> wrong = problems == 0 ? Stream.of() : Stream.of(count(problems, "configuration problem"));
        Stream<String> targets = result.reports().stream().map(report -> coloured(report, ink));
        return List.of(Stream.of(run, wrong, gates.words().stream(), targets)
                .flatMap(words -> words)
                .collect(Collectors.joining("; ")));
    }

    /** How the command ended. */
    String end() {
        return switch (ended.status()) {
            case Signaled signaled -> "ended by signal " + signaled.signal();
            case TimedOut timedOut -> "timed out, exit " + timedOut.code();
            case Exited exited -> "exit " + exited.code();
            case NotStarted notStarted -> "exit " + notStarted.code();
        };
    }

    private String coloured(Report report, Ink ink) {
        Outcome outcome = report.outcome();
        return outcome.complete()
                ? words(report)
                : outcome.failure().isPresent() ? ink.failure(words(report)) : ink.remark(words(report));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private String words(Report report) {
        return report.target() + " " + outcome(report);
    }

    /** What became of a delivery, with the reason where it is not the whole. */
    String outcome(Report report) {
        Outcome outcome = report.outcome();
        if (outcome.complete()) {
            return "ok";
        }
        if (result.kept().contains(report.target())) {
            return kept(outcome) + "kept for later (" + outcome.reason() + ")" + rejected(outcome, "; ");
        }
        String lost = outcome.failure()
                .filter(failure -> !failure.keepable())
                .map(failure -> Names.of(failure.rest()))
                .filter(names -> !names.isEmpty())
                .map(names -> "; lost: " + names)
                .orElse("");
        if (outcome.failure().isPresent() && outcome.delivered() == 0) {
            return "failed (" + outcome.reason() + ")" + rejected(outcome, "; ") + lost;
        }
        String failed = outcome.failure().isEmpty() ? "" : ", then failed (" + outcome.reason() + ")";
        return outcome.delivered() + " ok" + failed + rejected(outcome, ", ") + lost;
    }

    /** How much of each, where a part has arrived. */
    private static String kept(Outcome outcome) {
        int rest = outcome.failure().orElseThrow().rest().all().size();
        return outcome.delivered() == 0 ? "" : outcome.delivered() + " ok, " + rest + " ";
    }

    private static String rejected(Outcome outcome, String before) {
        if (outcome.rejected().isEmpty()) {
            return "";
        }
        return before + outcome.rejected().size() + " rejected (" + outcome.rejections() + ")";
    }
}
