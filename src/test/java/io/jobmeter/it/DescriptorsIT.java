package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard streams that are closed, and those that are a terminal. */
class DescriptorsIT {

    @ParameterizedTest
    @ValueSource(strings = {"<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"})
    void a_closed_stream_changes_nothing_for_the_others(String closed) {
        Result result = jobmeter(
                        "-n",
                        "demo",
                        "-m",
                        "a=regex:(\\d+)",
                        "-m",
                        "b=regex@stderr:(\\d+)",
                        "--",
                        "sh",
                        "-c",
                        "echo 11; echo 22 >&2; exit 3")
                .after("sh", "-c", "exec \"$@\" " + closed, "sh")
                .run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.stdout()).isEqualTo(closed.contains(" >&-") || closed.startsWith(">&-") ? "" : "11\n");
        if (!closed.contains("2>&-")) {
            assertThat(result.stderr())
                    .startsWith("22\n")
                    .containsPattern("demo_a +11\n")
                    .containsPattern("demo_b +22\n");
        }
    }

    @Test
    void a_stream_that_no_rule_reads_stays_a_terminal() throws Exception {
        Process terminal =
                onTerminal("-q", "-m", "n=regex@stderr:(1)", "--", "sh", "-c", "test -t 1 && test -t 0 && echo yes");

        assertThat(new String(terminal.getInputStream().readAllBytes())).startsWith("yes\r\n");
    }

    @Test
    void the_terminals_interrupt_key_reaches_the_command_once() throws Exception {
        Process terminal = onTerminal(
                "-q",
                "--",
                "sh",
                "-c",
                "n=0; t=0; trap 'n=$((n+1))' INT; echo ready; while [ $n = 0 ] && [ $t -lt 600 ]; do t=$((t+1)); sleep 0.05; done;"
                        + " sleep 0.3; echo count $n; exit 4");
        assertThat(new String(terminal.getInputStream().readNBytes(7))).isEqualTo("ready\r\n");
        terminal.getOutputStream().write(3);
        terminal.getOutputStream().flush();

        assertThat(new String(terminal.getInputStream().readAllBytes())).contains("count 1\r\n");
        assertThat(terminal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(terminal.exitValue()).isEqualTo(4);
    }

    /**
     * Behind a terminal that util-linux' script opens. It starts a shell, of which nobody knows whose; that one must not
     * stay in front of us, or it would hear the keys as well. Tests that were started in the background ignore the
     * interrupt key, and so would all that they start.
     */
    private static Process onTerminal(String... arguments) throws IOException {
        String become = "exec env --default-signal=INT " + jobmeter(arguments).commandLine();
        return new ProcessBuilder("script", "-qec", become, "/dev/null").start();
    }
}
