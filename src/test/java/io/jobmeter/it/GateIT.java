package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user asks of the metrics decides how the run ends, and nothing else that it does. */
class GateIT {

    private static final String CLOSED = "pushgateway=http://127.0.0.1:1";

    /** A command that finds three errors. */
    private static Program finding(int code, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-n", "demo", "-m", "errors=regex:([0-9]+) errors"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--", "sh", "-c", "echo 3 errors; exit " + code));
        return jobmeter(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        // command, gate, ignore-exit, strict and not delivered, expected
        "0, errors > 5, false, false, 0",
        "0, errors > 5, false, true, 121",
        "0, errors > 0, false, false, 122",
        "0, errors > 0, false, true, 122",
        "0, errors > 5, true, false, 0",
        "0, errors > 5, true, true, 121",
        "0, errors > 0, true, false, 122",
        "0, errors > 0, true, true, 122",
        "3, errors > 5, false, false, 3",
        "3, errors > 5, false, true, 3",
        "3, errors > 0, false, false, 3",
        "3, errors > 0, false, true, 3",
        "3, errors > 5, true, false, 0",
        "3, errors > 5, true, true, 121",
        "3, errors > 0, true, false, 122",
        "3, errors > 0, true, true, 122"
    })
    void the_exit_code_is_the_commands_then_the_gates_then_the_deliverys(
            int command, String gate, boolean ignored, boolean strict, int expected) {
        List<String> options = new ArrayList<>(List.of("--fail-if", gate));
        if (ignored) {
            options.add("--ignore-exit");
        }
        if (strict) {
            options.addAll(List.of("--strict", "--push-budget", "1s", "-t", CLOSED));
        }
        Result result = finding(command, options.toArray(String[]::new)).run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(expected);
        assertThat(result.stdout()).isEqualTo("3 errors\n");
    }

    @Test
    void each_that_came_true_is_told_with_what_it_saw_and_counted_in_the_last_line() {
        Result result = finding(0, "--fail-if", "errors > 0", "--fail-if", "errors > 5", "--fail-if", "crashes > 0")
                .run();

        assertThat(result.stderr())
                .contains("jobmeter: gate 'errors > 0' came true: demo_errors is 3\n")
                .contains("jobmeter: gate 'crashes > 0' came true: there is no metric 'crashes', only demo_errors, ")
                .doesNotContain("gate 'errors > 5'");
        assertThat(result.summary()).matches("jobmeter: demo exit 0 in \\S+; \\d+ metrics; 2 gates failed; console ok");
        assertThat(result.exitCode()).isEqualTo(122);
    }

    @Test
    void those_that_passed_are_counted_too() {
        Result result = finding(0, "--fail-if", "errors > 5", "--fail-if", "run_duration_seconds > 10m")
                .run();

        assertThat(result.summary()).contains(" metrics; 2 gates passed; ");
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    @Test
    void the_metrics_of_an_ignored_failure_stay_the_commands_truth() {
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = finding(3, "--ignore-exit", "--fail-if", "errors > 5", "-t", "pushgateway=" + gateway.url())
                    .run();

            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(gateway.value("demo_run_exit_code", Map.of())).isEqualTo("3");
            assertThat(gateway.value("demo_run_success", Map.of())).isEqualTo("0");
            assertThat(result.summary())
                    .startsWith("jobmeter: demo exit 3 in ")
                    .endsWith("; 1 gate passed; pushgateway ok");
        }
    }

    @Test
    void one_that_warns_is_told_and_changes_no_exit_code() {
        Result result = finding(0, "-q")
                .with("JOBMETER_CONFIG_YAML", "gates: [{name: any, fail-if: errors > 0, severity: warn}]")
                .run();

        assertThat(result.stderr()).contains("jobmeter: gate 'any' (errors > 0) warns: demo_errors is 3\n");
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    @Test
    void one_that_cannot_be_read_stops_no_command_and_comes_true() {
        Result result = finding(0, "--fail-if", "errors >> 3").run();

        assertThat(result.stdout()).isEqualTo("3 errors\n");
        assertThat(result.stderr())
                .startsWith(
                        "jobmeter: fail-if 'errors >> 3' has '>' at column 9, where a number or a metric is expected;"
                                + " the gate comes true\n")
                .contains("jobmeter: gate 'errors >> 3' came true: it could not be read\n");
        assertThat(result.exitCode()).isEqualTo(122);
    }

    @Test
    void with_strict_one_that_cannot_be_read_ends_before_the_command_starts() {
        Result result = finding(0, "--strict", "--fail-if", "errors >> 3").run();

        assertThat(result.stdout()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(125);
    }

    @Test
    void a_dry_run_asks_its_gates_too() {
        Result result = finding(0, "--dry-run", "--fail-if", "errors > 0").run();

        assertThat(result.summary()).endsWith("; 1 gate failed; a dry run: nothing was sent");
        assertThat(result.exitCode()).isEqualTo(122);
    }

    @Test
    void no_gate_waits_for_a_delivery() {
        Result result = finding(0, "--fail-if", "errors > 0", "--push-budget", "1s", "-t", CLOSED)
                .run();

        assertThat(result.stderr().indexOf("gate 'errors > 0' came true"))
                .isPositive()
                .isLessThan(result.stderr().indexOf("pushgateway failed"));
    }

    @Test
    void they_come_from_the_environment_a_line_each() {
        Result result = finding(3)
                .with("JOBMETER_FAIL_IF", "errors > 5\nerrors > 0\n")
                .with("JOBMETER_IGNORE_EXIT", "yes")
                .run();

        assertThat(result.summary()).contains("; 1 gate failed; ");
        assertThat(result.exitCode()).isEqualTo(122);
    }

    @Test
    void what_never_ran_is_not_ignored() {
        Result result = jobmeter("--ignore-exit", "--", "no-such-command").run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(127);
    }
}
