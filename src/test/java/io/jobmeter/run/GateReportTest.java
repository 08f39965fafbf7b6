package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.gate.Gate;
import io.jobmeter.gate.GateResult;
import io.jobmeter.gate.GateResult.State;
import io.jobmeter.gate.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateReportTest {

    private static GateReport report(State... states) {
        return new GateReport(Stream.of(states)
                .map(state -> new GateResult(Gate.of("slow", "p95 > 200", Severity.FAIL), state, "k6_p95 is 230"))
                .toList());
    }

    @Test
    void the_story_tells_what_failed_and_warned_before_what_passed() {
        assertThat(report().words()).isEmpty();
        assertThat(report(State.PASSED).words()).hasValue("1 gate passed");
        assertThat(report(State.PASSED, State.PASSED).words()).hasValue("2 gates passed");
        assertThat(report(State.FAILED, State.PASSED).words()).hasValue("1 gate failed");
        assertThat(report(State.WARNED, State.WARNED, State.PASSED).words()).hasValue("2 gates warned");
        assertThat(report(State.FAILED, State.FAILED, State.WARNED).words()).hasValue("2 gates failed, 1 gate warned");
    }

    @Test
    void each_that_came_true_is_told_with_what_it_saw() {
        assertThat(report(State.PASSED, State.FAILED, State.WARNED).lines())
                .containsExactly(
                        "gate 'slow' (p95 > 200) came true: k6_p95 is 230",
                        "gate 'slow' (p95 > 200) warns: k6_p95 is 230");
    }

    @Test
    void those_that_passed_have_lines_of_their_own() {
        assertThat(report(State.PASSED, State.FAILED, State.WARNED).passed())
                .containsExactly("gate 'slow' (p95 > 200) passed: k6_p95 is 230");
    }

    @Test
    void only_a_failed_one_fails_the_run() {
        assertThat(report(State.PASSED, State.WARNED).failed()).isFalse();
        assertThat(report(State.PASSED, State.FAILED).failed()).isTrue();
    }

    @Test
    void where_there_are_no_metrics_each_comes_true() {
        Gate fails = Gate.of("slow", "p95 > 200", Severity.FAIL);
        Gate warns = Gate.of("slow", "p95 > 200", Severity.WARN);

        assertThat(GateReport.unknown(List.of(fails, warns)).results())
                .extracting(GateResult::state)
                .containsExactly(State.FAILED, State.WARNED);
        assertThat(GateReport.unknown(List.of(fails, warns)).lines())
                .containsExactly(
                        "gate 'slow' (p95 > 200) came true: there are no metrics",
                        "gate 'slow' (p95 > 200) warns: there are no metrics");
    }

    @Test
    void a_value_cannot_move_the_cursor() {
        GateResult result =
                new GateResult(Gate.of("x", "x > 1", Severity.FAIL), State.FAILED, "k6_x{a=\"\u001b[2J\nfine\"} is 2");

        assertThat(new GateReport(List.of(result)).lines())
                .containsExactly("gate 'x' (x > 1) came true: k6_x{a=\"\\u001b[2J\\nfine\"} is 2");
    }
}
