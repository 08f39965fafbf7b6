package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus;
import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.child.ExitStatus.Signaled;
import io.jobmeter.child.Usage;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.testing.Outcomes;
import io.jobmeter.testing.Shipments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Rejection COST = new Rejection("cost", "invalid key");
    private static final Rejection RPS = new Rejection("rps", "too late");

    private static Summary summary(ExitStatus status, int metrics, Report... reports) {
        return summary(status, metrics, 0, reports);
    }

    private static Summary summary(ExitStatus status, int metrics, int problems, Report... reports) {
        Ended ended = new Ended(
                status, Instant.EPOCH, Instant.EPOCH, Duration.ofMillis(12_345), Usage.NONE, Map.of(), "", List.of());
        return new Summary(
                "k6", ended, metrics, problems, GateReport.NONE, new Dispatch.Result(List.of(reports), Set.of()));
    }

    private static String line(String target, Outcome outcome) {
        return summary(new Exited(0), 14, new Report(target, outcome))
                .lines(false)
                .getFirst();
    }

    @Test
    void the_last_line_tells_the_whole_story() {
        assertThat(summary(
                                new Exited(0),
                                14,
                                new Report("pushgateway", Outcome.delivered(14)),
                                new Report("dynatrace", Outcomes.outcome(13, List.of(COST), "")))
                        .lines(false))
                .containsExactly(
                        "k6 exit 0 in 12.3s; 14 metrics; pushgateway ok; dynatrace 13 ok, 1 rejected (cost: invalid key)");
    }

    @Test
    void problems_of_the_configuration_are_counted() {
        Report report = new Report("console", Outcome.delivered(13));

        assertThat(summary(new Exited(0), 13, 1, report).lines(false))
                .containsExactly("k6 exit 0 in 12.3s; 13 metrics; 1 configuration problem; console ok");
        assertThat(summary(new Exited(0), 13, 2, report).lines(false))
                .containsExactly("k6 exit 0 in 12.3s; 13 metrics; 2 configuration problems; console ok");
        assertThat(summary(new Exited(0), 13, 2, report).lines(true)).isEmpty();
    }

    @Test
    void the_end_of_the_command_is_named_as_it_was() {
        assertThat(summary(new Exited(3), 1).lines(false)).containsExactly("k6 exit 3 in 12.3s; 1 metric");
        assertThat(summary(new Signaled(9), 0).lines(false))
                .containsExactly("k6 ended by signal 9 in 12.3s; 0 metrics");
        assertThat(summary(new NotStarted(127, "'k6' is not on the PATH"), 9).lines(false))
                .containsExactly("k6 exit 127 in 12.3s; 9 metrics");
    }

    @Test
    void a_failure_is_told_with_its_reason() {
        assertThat(line("dynatrace", Outcomes.failed("answered 503")))
                .endsWith("; 14 metrics; dynatrace failed (answered 503)");
    }

    @Test
    void rejections_before_a_failure_are_told_too() {
        assertThat(line("dynatrace", Outcomes.outcome(0, List.of(COST), "answered 503")))
                .endsWith("; dynatrace failed (answered 503); 1 rejected (cost: invalid key)");
    }

    @Test
    void what_arrived_before_a_failure_is_counted() {
        assertThat(line("dynatrace", Outcomes.outcome(1000, List.of(), "answered 503")))
                .endsWith("; dynatrace 1000 ok, then failed (answered 503)");
        assertThat(line("dynatrace", Outcomes.outcome(998, List.of(COST, RPS), "answered 503")))
                .endsWith("; dynatrace 998 ok, then failed (answered 503), "
                        + "2 rejected (cost: invalid key; rps: too late)");
    }

    @Test
    void what_no_target_will_ever_take_is_told_by_name() {
        Failure refused = Failure.of("answered 400", Failure.Kind.FINAL, Shipments.of("a", "b"));

        assertThat(line("dynatrace", Outcome.failed(refused)))
                .endsWith("; dynatrace failed (answered 400); lost: 2 metrics (a, b)");
        assertThat(line("dynatrace", new Outcome(12, List.of(), Optional.of(refused))))
                .endsWith("; dynatrace 12 ok, then failed (answered 400); lost: 2 metrics (a, b)");
    }

    @Test
    void what_is_kept_is_told_with_the_reason() {
        Failure busy = Failure.of("answered 503", Failure.Kind.BUSY, Shipments.of("a", "b"));
        Ended ended = new Ended(
                new Exited(0),
                Instant.EPOCH,
                Instant.EPOCH,
                Duration.ofSeconds(1),
                Usage.NONE,
                Map.of(),
                "",
                List.of());
        Dispatch.Result result = new Dispatch.Result(
                List.of(
                        new Report("pushgateway", Outcome.failed(busy)),
                        new Report("dynatrace", new Outcome(11, List.of(COST), Optional.of(busy)))),
                Set.of("pushgateway", "dynatrace"));

        assertThat(new Summary("k6", ended, 14, 0, GateReport.NONE, result).lines(false))
                .containsExactly("k6 exit 0 in 1s; 14 metrics; pushgateway kept for later (answered 503); "
                        + "dynatrace 11 ok, 2 kept for later (answered 503); 1 rejected (cost: invalid key)");
    }

    @Test
    void quiet_leaves_only_what_went_wrong() {
        Summary summary = summary(
                new Exited(0),
                14,
                new Report("pushgateway", Outcome.delivered(14)),
                new Report("dynatrace", Outcomes.outcome(13, List.of(COST), "")),
                new Report("console", Outcomes.failed("no luck")));

        assertThat(summary.lines(true))
                .containsExactly("dynatrace 13 ok, 1 rejected (cost: invalid key)", "console failed (no luck)");
        assertThat(summary(new Exited(1), 14, new Report("console", Outcome.delivered(14)))
                        .lines(true))
                .isEmpty();
    }

    @Test
    void what_went_wrong_stands_out_where_there_are_colours() {
        Summary summary = summary(
                new Exited(0),
                1,
                new Report("a", Outcome.delivered(1)),
                new Report("b", Outcomes.outcome(0, List.of(COST), "")),
                new Report("c", Outcomes.outcome(0, List.of(), "no luck")));

        assertThat(summary.lines(false, new Ink(true)).getFirst())
                .isEqualTo(
                        "k6 exit 0 in 12.3s; 1 metric; a ok; \u001b[33mb 0 ok, 1 rejected (cost: invalid key)\u001b[0m; "
                                + "\u001b[31mc failed (no luck)\u001b[0m");
    }
}
