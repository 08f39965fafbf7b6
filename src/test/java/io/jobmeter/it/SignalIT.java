package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Mood;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signal to us is one to the command, and its metrics are delivered all the same. */
class SignalIT {

    @ParameterizedTest
    @CsvSource({"TERM,15", "INT,2", "HUP,1", "USR1,10", "QUIT,3", "USR2,12"})
    void a_signal_reaches_the_command_and_the_run_is_still_told(String name, int number) throws IOException {
        Assumptions.assumeTrue(Program.isNative() || !name.equals("QUIT"), "the JVM keeps QUIT for itself");
        Running running = jobmeter("-n", "demo", "-m", "n=regex:(\\d+)", "--", "sh", "-c", "echo 5; exec sleep 60")
                .after("env", "--default-signal")
                .start();
        send(name, running);
        Result result = running.result();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(128 + number);
        assertThat(result.stderr())
                .containsPattern("demo_n +5\n")
                .containsPattern("demo_run_exit_code +" + (128 + number) + "\n")
                .contains("demo ended by signal " + number + " in ");
    }

    @Test
    void a_signal_that_was_to_be_ignored_is_ignored() throws IOException {
        Running running = jobmeter("-q", "-m", "n=regex:(\\d+)", "--", "sh", "-c", "echo 5; read line; echo $line")
                .after("env", "--ignore-signal=HUP")
                .start();
        send("HUP", running);
        running.process().getOutputStream().write("6\n".getBytes());

        assertThat(running.result().stdout()).isEqualTo("6\n");
    }

    @Test
    void nothing_of_the_job_is_left_behind() throws IOException {
        Running running = jobmeter("-q", "-m", "n=regex:(\\d+)", "--", "sh", "-c", "sleep 7311 & echo 5; sleep 7311")
                .after("env", "--default-signal")
                .start();
        send("TERM", running);

        assertThat(running.result().exitCode()).isEqualTo(143);
        assertThat(running("sleep 7311")).isEmpty();
    }

    @Test
    void whoever_asks_a_second_time_wants_it_killed() throws IOException {
        Running running = jobmeter(
                        "-q",
                        "-m",
                        "n=regex:(\\d+)",
                        "--",
                        "sh",
                        "-c",
                        "trap 'echo 6' TERM; echo 5; while :; do sleep 1; done")
                .after("env", "--default-signal")
                .start();
        send("TERM", running);
        assertThat(running.process().getInputStream().readNBytes(2)).containsExactly('6', '\n');
        kill("TERM", running);

        assertThat(running.result().exitCode()).isEqualTo(137);
    }

    @Test
    void a_signal_during_delivery_cuts_it_short_and_the_exit_code_stays_the_commands() throws IOException {
        try (DynatraceStub silent = DynatraceStub.start(Mood.Plain.SILENT)) {
            Running running = jobmeter(
                            "--push-budget", "50s", "--to", "dynatrace=" + silent.url(), "--", "sh", "-c", "exit 3")
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .after("env", "--default-signal")
                    .start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> silent.requests() == 1);
            kill("TERM", running);

            assertThat(running.result().summary())
                    .startsWith("jobmeter: sh exit 3 in ")
                    .endsWith("; dynatrace failed (cut short by a signal)");
        }
    }

    @Test
    void our_own_words_that_nobody_reads_do_not_end_us() throws Exception {
        Running running = jobmeter("--", "sh", "-c", "read line; exit 7").start();
        running.process().getErrorStream().close();
        running.process().getOutputStream().write('\n');
        running.process().getOutputStream().flush();

        assertThat(running.exitCode()).isEqualTo(7);
    }

    private static List<String> running(String command) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.endsWith(command))
                .toList();
    }

    private static void send(String signal, Running running) throws IOException {
        assertThat(running.process().getInputStream().readNBytes(2)).containsExactly('5', '\n');
        kill(signal, running);
    }

    private static void kill(String signal, Running running) throws IOException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(running.process().pid()))
                .start()
                .onExit()
                .join();
    }
}
