package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command gets what was written, and its end is ours. */
class CommandIT {

    @Test
    void arguments_that_look_like_javas_reach_the_command_and_mean_nothing_to_us() {
        Result result = jobmeter(
                        "-q", "-n", "demo", "--", "printf", "%s\\n", "-Xmx1g", "-Dx=y", "-XX:+Foo", "--", "-q", "")
                .run();

        assertThat(result.stdout()).isEqualTo("-Xmx1g\n-Dx=y\n-XX:+Foo\n--\n-q\n\n");
        assertThat(result.exitCode()).as(result.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
    void arguments_and_environment_arrive_to_the_byte_in_any_locale(String locale) {
        Result result = jobmeter("-q", "--", "sh", "-c", "printf '%s %s' \"$1\" \"$GREETING\"", "sh", "grün@€")
                .with("LC_ALL", locale)
                .with("GREETING", "schön")
                .run();

        assertThat(result.stdout()).isEqualTo("grün@€ schön");
    }

    @ParameterizedTest
    @CsvSource({
        "exit 0,0",
        "exit 1,1",
        "exit 121,121",
        "exit 125,125",
        "exit 255,255",
        "kill -9 $$,137",
        "kill -TERM $$,143"
    })
    void the_exit_code_is_the_commands(String script, int code) {
        Result result = jobmeter("--", "sh", "-c", script).run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
        assertThat(result.summary()).startsWith(code == 137 ? "jobmeter: sh ended by signal 9 in" : "jobmeter: sh ");
    }

    /** The JVM takes half a second to start, and shares the code: a few are enough there. */
    @Test
    void every_exit_code_and_every_deadly_signal_is_the_commands() {
        for (int code = 0; code < 256; code += Program.isNative() ? 1 : 50) {
            assertThat(jobmeter("-q", "--", "sh", "-c", "exit " + code).run().exitCode())
                    .isEqualTo(code);
        }
        for (int signal : new int[] {1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 29, 30, 31}) {
            if (Program.isNative() || signal == 6 || signal == 11) {
                String script = "ulimit -c unlimited; cd /tmp; kill -" + signal + " $$";
                assertThat(jobmeter("-q", "--", "sh", "-c", script)
                                .after("env", "--default-signal")
                                .run()
                                .exitCode())
                        .as("signal " + signal)
                        .isEqualTo(128 + signal);
            }
        }
    }

    @Test
    void a_command_that_is_not_there_ends_with_127_and_is_still_measured() {
        Result result = jobmeter("-n", "demo", "--", "no-such-command")
                .with("PATH", "/bin")
                .run();

        assertThat(result.exitCode()).isEqualTo(127);
        assertThat(result.stderr())
                .startsWith("jobmeter: 'no-such-command' is not on the PATH /bin\n")
                .containsPattern("demo_run_exit_code +127\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grün", "/grün/grün"})
    void a_command_with_letters_of_another_locale_is_told_of_as_any_other(String command) {
        Result result = jobmeter("--", command).with("LC_ALL", "C").run();

        assertThat(result.exitCode()).isEqualTo(127);
        assertThat(result.stderr()).startsWith("jobmeter: '" + command + "' ");
        assertThat(result.summary()).startsWith("jobmeter: grün exit 127 in ");
    }

    @Test
    void a_file_that_cannot_be_executed_ends_with_126(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("tool"), "#!/bin/sh\n");

        assertThat(jobmeter("--", file.toString()).run().exitCode()).isEqualTo(126);
        assertThat(jobmeter("--", directory.toString()).run().stderr()).contains("is a directory");
        assertThat(jobmeter("--", directory.toString()).run().exitCode()).isEqualTo(126);
    }

    @Test
    void a_stream_that_no_rule_reads_is_our_own(@TempDir Path directory) {
        Result result = jobmeter(
                        "-q", "-m", "n=regex@stderr:(1)", "--", "sh", "-c", "readlink /proc/$PPID/fd/1 /proc/$$/fd/1")
                .in(directory)
                .run();

        assertThat(result.stdout().lines().distinct()).as(result.toString()).hasSize(1);
    }

    @Test
    void descriptors_that_were_handed_down_are_the_commands_and_none_of_ours_is() {
        Result result = jobmeter("-q", "-m", "n=regex:(1)", "-t", "console", "--", "sh", "-c", "readlink /proc/$$/fd/*")
                .after("sh", "-c", "exec 5</etc/passwd; exec \"$@\"", "sh")
                .run();

        assertThat(result.stdout().lines().filter(target -> target.startsWith("/")))
                .as(result.toString())
                .containsExactly("/etc/passwd");
    }

    @Test
    void standard_input_is_the_commands() {
        Program.Running running =
                jobmeter("-q", "-m", "n=regex:(\\d+)", "--", "cat").start();
        try (var input = running.process().getOutputStream()) {
            input.write("17\n".getBytes());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }

        assertThat(running.result().stdout()).isEqualTo("17\n");
    }
}
