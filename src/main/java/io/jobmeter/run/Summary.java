package io.jobmeter.run;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.child.ExitStatus.Signaled;
import io.jobmeter.child.ExitStatus.TimedOut;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Delivery.Report;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole story in one line: {@code k6 exit 0 in 12.3s; 14 metrics; pushgateway ok}. */
record Summary(String integration, Ended ended, int metrics, List<Report> reports) {

    /** @param quiet whether only what went wrong is to be said */
    List<String> lines(boolean quiet) {
        if (quiet) {
            return reports.stream()
                    .filter(report -> !report.outcome().complete())
                    .map(Summary::words)
                    .toList();
        }
        String counted = metrics == 1 ? "1 metric" : metrics + " metrics";
        return List.of(Stream.concat(
                        Stream.of(end() + " in " + Time.words(ended.duration()), counted),
                        reports.stream().map(Summary::words))
                .collect(Collectors.joining("; ")));
    }

    private String end() {
        return integration
                + switch (ended.status()) {
                    case Signaled signaled -> " ended by signal " + signaled.signal();
                    case TimedOut timedOut -> " timed out, exit " + timedOut.code();
                    case Exited exited -> " exit " + exited.code();
                    case NotStarted notStarted -> " exit " + notStarted.code();
                };
    }

    private static String words(Report report) {
        Outcome outcome = report.outcome();
        if (outcome.complete()) {
            return report.target() + " ok";
        }
        if (outcome.failure().isPresent() && outcome.delivered() == 0) {
            return report.target() + " failed (" + outcome.reason() + ")" + rejected(outcome, "; ");
        }
        String failed = outcome.failure().isEmpty() ? "" : ", then failed (" + outcome.reason() + ")";
        return report.target() + " " + outcome.delivered() + " ok" + failed + rejected(outcome, ", ");
    }

    private static String rejected(Outcome outcome, String before) {
        if (outcome.rejected().isEmpty()) {
            return "";
        }
        return outcome.rejected().stream()
                .map(Summary::words)
                .collect(Collectors.joining("; ", before + outcome.rejected().size() + " rejected (", ")"));
    }

    private static String words(Rejection rejection) {
        return rejection.metric() + ": " + rejection.reason();
    }
}
