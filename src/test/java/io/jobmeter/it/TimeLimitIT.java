package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import org.junit.jupiter.api.Test;

/** A command that takes too long is asked to end, then made to. */
class TimeLimitIT {

    @Test
    void a_command_that_takes_too_long_ends_with_124_and_is_told_of() {
        Result result = jobmeter("-n", "demo", "--timeout", "300ms", "--", "sleep", "60")
                .run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(124);
        assertThat(result.stderr())
                .containsPattern("demo_run_timed_out +1\n")
                .containsPattern("demo_run_exit_code +124\n")
                .containsPattern("demo_run_success +0\n");
        assertThat(result.summary()).startsWith("jobmeter: demo timed out, exit 124 in ");
    }

    @Test
    void one_that_does_not_want_to_end_is_killed_after_the_grace() {
        Result result = jobmeter(
                        "-q",
                        "-m",
                        "n=regex:(\\d+)",
                        "--timeout",
                        "200ms",
                        "--grace",
                        "200ms",
                        "--",
                        "sh",
                        "-c",
                        "trap '' TERM; while :; do sleep 1; done")
                .run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(124);
    }

    @Test
    void one_that_ends_in_time_keeps_its_own_code() {
        Result result = jobmeter("-n", "demo", "--timeout", "50s", "--", "sh", "-c", "exit 5")
                .run();

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.stderr()).containsPattern("demo_run_timed_out +0\n");
    }
}
