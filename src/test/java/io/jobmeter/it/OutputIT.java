package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes passes through unchanged, while rules read it. */
class OutputIT {

    private static final int MEGABYTE = 1_000_000;

    @Test
    void a_hundred_megabytes_of_random_bytes_pass_unchanged_on_both_streams(@TempDir Path directory) throws Exception {
        String first = random(directory.resolve("out"), 1);
        String second = random(directory.resolve("err"), 2);

        Result result = jobmeter(
                        "-q",
                        "-n",
                        "demo",
                        "-m",
                        "a=regex:answer is (\\d+)",
                        "-m",
                        "b=regex@stderr:(\\d+) ms",
                        "--",
                        "sh",
                        "-c",
                        "cat out & cat err >&2; wait")
                .in(directory)
                .run();

        assertThat(digest(result.stdoutBytes())).isEqualTo(first);
        byte[] childs = Arrays.copyOf(result.stderrBytes(), 100 * MEGABYTE);
        assertThat(digest(childs)).isEqualTo(second);
        assertThat(new String(result.stderrBytes(), childs.length, result.stderrBytes().length - childs.length).lines())
                .allMatch(line -> line.startsWith("jobmeter: "))
                .anyMatch(line -> line.matches(".*output_bytes.stream=.stdout.. +100000000 bytes"))
                .anyMatch(line -> line.matches(".*output_bytes.stream=.stderr.. +100000000 bytes"));
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void where_no_descriptor_is_left_for_a_pipe_the_command_writes_past_us() {
        Assumptions.assumeTrue(Program.isNative(), "the JVM needs more descriptors than that to start");
        Result result = jobmeter("-n", "demo", "-m", "n=regex:(\\d+)", "--", "sh", "-c", "echo 5; exit 3")
                .after("sh", "-c", "ulimit -n 7; exec \"$@\"", "sh")
                .run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.stdout()).isEqualTo("5\n");
        assertThat(result.stderr())
                .contains("jobmeter: stdout cannot be read by a rule: pipe failed with error number 24;"
                        + " the command writes it past us\n")
                .contains("demo exit 3 in ");
    }

    @Test
    void what_is_written_without_a_line_end_is_seen_at_once() throws Exception {
        Running running = jobmeter("-q", "-m", "n=regex:(\\d+)", "--", "sh", "-c", "printf 50%%; cat >/dev/null")
                .start();

        assertThat(new String(running.process().getInputStream().readNBytes(3))).isEqualTo("50%");
        running.process().getOutputStream().close();
        assertThat(running.exitCode()).isZero();
    }

    @Test
    void memory_does_not_grow_with_a_line_of_a_gigabyte() throws Exception {
        Assumptions.assumeTrue(Program.isNative(), "the JVM takes more memory than that by itself");
        Running running = jobmeter(
                        "-q",
                        "-t",
                        "console",
                        "-m",
                        "n=regex:never (\\d+)",
                        "--",
                        "sh",
                        "-c",
                        "head -c 1000000000 /dev/zero; grep VmHWM /proc/$PPID/status >&2")
                .start();
        long bytes = running.process().getInputStream().transferTo(OutputStream.nullOutputStream());
        String kibibytes = new String(running.process().getErrorStream().readAllBytes())
                .replaceAll("(?s)VmHWM:\\s+(\\d+) kB.*", "$1");

        assertThat(bytes).isEqualTo(1_000_000_000);
        assertThat(Integer.parseInt(kibibytes)).isLessThan(64 * 1024);
        assertThat(running.exitCode()).isZero();
    }

    @Test
    void a_progress_bar_is_read_and_passes_as_it_is() {
        Result result = jobmeter("-n", "demo", "-m", "n=regex:^(\\d+)%$", "--", "printf", "10%%\\r60%%\\r100%%")
                .run();

        assertThat(result.stdout()).isEqualTo("10%\r60%\r100%");
        assertThat(result.stderr()).containsPattern("demo_n +100\n");
    }

    @Test
    void what_is_written_shows_within_fifty_milliseconds() throws Exception {
        Running running = jobmeter("-q", "-t", "console", "-m", "n=regex:(\\d+)", "--", "cat")
                .start();
        long[] times = new long[21];
        for (int at = 0; at < times.length; at++) {
            long start = System.nanoTime();
            running.process().getOutputStream().write('.');
            running.process().getOutputStream().flush();
            running.process().getInputStream().read();
            times[at] = System.nanoTime() - start;
        }
        Arrays.sort(times);

        assertThat(times[times.length / 2] / 1e6).as("milliseconds").isLessThan(50);
        assertThat(running.result().exitCode()).isZero();
    }

    @Test
    void a_reader_that_goes_away_ends_the_command_as_it_would_without_us() throws Exception {
        String script = "trap '' PIPE; while :; do echo 7 || exit 9; done 2>/dev/null";
        Running running = jobmeter("-n", "demo", "-m", "n=regex:(\\d+)", "--", "sh", "-c", script)
                .start();
        running.process().getInputStream().readNBytes(2);
        running.process().getInputStream().close();

        assertThat(new String(running.process().getErrorStream().readAllBytes()))
                .containsPattern("demo_n +7\n")
                .containsPattern("demo_run_exit_code +9\n");
        assertThat(running.exitCode()).isEqualTo(9);
    }

    @Test
    void a_grandchild_that_keeps_the_stream_open_holds_nobody() {
        long start = System.nanoTime();
        Result result = jobmeter(
                        "-n", "demo", "-m", "n=regex:(\\d+)", "--", "sh", "-c", "echo 7; exec sleep 30 2>/dev/null &")
                .run();

        assertThat(result.stderr()).containsPattern("demo_n +7\n");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }

    private static String random(Path file, long seed) throws IOException, NoSuchAlgorithmException {
        Random random = new Random(seed);
        byte[] block = new byte[MEGABYTE];
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream stream = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int written = 0; written < 100; written++) {
                random.nextBytes(block);
                stream.write(block);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
