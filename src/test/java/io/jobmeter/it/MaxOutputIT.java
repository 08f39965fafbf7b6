package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import org.junit.jupiter.api.Test;

/** A noisy command, made shorter; the rules still see everything. */
class MaxOutputIT {

    @Test
    void the_beginning_and_the_end_of_each_stream_are_passed_on() {
        Result result = jobmeter("-q", "--max-output", "20", "--", "sh", "-c", "seq 1000; seq 5 >&2")
                .run();

        assertThat(result.stdout()).isEqualTo("1\n2\n3\n4\n5\njobmeter: 3873 bytes left out\n\n999\n1000\n");
        assertThat(result.stderr()).startsWith("1\n2\n3\n4\n5\n").doesNotContain("left out");
    }

    @Test
    void the_line_between_them_is_a_line_of_its_own() {
        Result result =
                jobmeter("-q", "--max-output", "4", "--", "printf", "abcdefgh").run();

        assertThat(result.stdout()).isEqualTo("ab\njobmeter: 4 bytes left out\ngh");
    }

    @Test
    void the_rules_see_what_is_left_out() {
        Result result = jobmeter(
                        "-n",
                        "demo",
                        "-m",
                        "n=regex:found (\\d+)",
                        "--max-output",
                        "100",
                        "--",
                        "sh",
                        "-c",
                        "seq 10000; echo found 42; seq 10000")
                .run();

        assertThat(result.stderr()).containsPattern("demo_n +42\n");
        assertThat(result.stdout()).hasSizeLessThan(200).doesNotContain("found");
    }

    @Test
    void nothing_may_be_passed_on() {
        Result result = jobmeter("-q", "-t", "console", "--max-output", "0", "--", "echo", "hello")
                .run();

        assertThat(result.stdout()).isEqualTo("jobmeter: 6 bytes left out\n");
        assertThat(result.stderr().lines())
                .allMatch(line -> line.startsWith("jobmeter: echo_run_") || line.contains("labels"));
    }
}
