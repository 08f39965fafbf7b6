package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an expression takes, the command does not wait for it. */
class AsideIT {

    private static final int LINES = 400_000;

    /** 8 MB, which no queue of ours holds. */
    private static final String COMMAND =
            "yes '{\"n\": 1, \"s\": \"k\"}' | head -n " + LINES + "; echo done 42; exit 3";

    @Test
    void an_expression_without_an_end_is_given_up_and_all_else_goes_on() {
        Result result = jobmeter(
                        "-n",
                        "demo",
                        "-m",
                        "never=ndjson:last(range(1e15))",
                        "-m",
                        "done=regex:done ([0-9]+)",
                        "--",
                        "sh",
                        "-c",
                        COMMAND)
                .run();

        assertThat(result.exitCode()).as(result.stderr()).isEqualTo(3);
        assertThat(result.stdout()).hasSize(LINES * 19 + 8).endsWith("}\ndone 42\n");
        assertThat(result.stderr())
                .contains(
                        "jobmeter: rule 'never' on stdout was given up, since its expressions take longer than the command\n")
                .containsPattern("demo_done +42\n")
                .containsPattern("demo_run_rule_failures +1\n")
                .doesNotContain("push budget");
        assertThat(duration(result)).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"last(repeat(1))", "[limit(3; repeat(1))] | length", "until(false; .)", "def f: f; f"})
    void one_that_takes_its_time_or_fails_changes_nothing_of_the_run(String expression) {
        Result result = jobmeter(
                        "-n",
                        "demo",
                        "--push-budget",
                        "4s",
                        "-m",
                        "odd=ndjson:" + expression,
                        "-m",
                        "done=regex:done ([0-9]+)",
                        "--",
                        "sh",
                        "-c",
                        COMMAND)
                .run();

        assertThat(result.exitCode()).as(result.stderr()).isEqualTo(3);
        assertThat(result.stdout()).hasSize(LINES * 19 + 8).endsWith("}\ndone 42\n");
        assertThat(result.stderr()).containsPattern("demo_done +42\n");
        assertThat(duration(result)).isLessThan(30);
    }

    /** It takes some seconds for a megabyte, of which there are twelve. */
    @Test
    void an_expression_that_is_slow_over_lines_is_not_waited_for_either() {
        String line = "all quiet on 1 2 3 4 5 6 7 8 9 ".repeat(10);
        Result result = jobmeter(
                        "-n",
                        "demo",
                        "--push-budget",
                        "4s",
                        "-m",
                        "slow=regex:([a-z0-9 ]{1,200}q){2,5}([0-9]+)",
                        "-m",
                        "done=regex:done ([0-9]+)",
                        "--",
                        "sh",
                        "-c",
                        "yes '" + line + "' | head -n 40000; echo done 42; exit 3")
                .run();

        assertThat(result.exitCode()).as(result.stderr()).isEqualTo(3);
        assertThat(result.stdout()).hasSize(40_000 * 311 + 8).endsWith(" \ndone 42\n");
        assertThat(result.stderr())
                .contains("jobmeter: rule 'slow' on stdout was given up")
                .containsPattern("demo_done +42\n");
        assertThat(duration(result)).isLessThan(20);
    }

    /** What the run took, in seconds, as it says itself. */
    private static double duration(Result result) {
        var seconds = Pattern.compile("demo_run_duration_seconds +([0-9.]+)").matcher(result.stderr());
        assertThat(seconds.find()).as(result.stderr()).isTrue();
        return Double.parseDouble(seconds.group(1));
    }
}
