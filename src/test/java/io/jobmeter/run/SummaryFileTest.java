package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryFileTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private String append(Path file, boolean ofGitHub, IntFunction<String> page) throws InterruptedException {
        Map<String, String> environment = ofGitHub ? Map.of("GITHUB_STEP_SUMMARY", file.toString()) : Map.of();
        new SummaryFile(file, environment, new Messages(new PrintStream(said, false, UTF_8), false)).append(page);
        return said.toString(UTF_8);
    }

    @Test
    void a_page_is_put_behind_what_stands_there() throws Exception {
        Path file = Files.writeString(directory.resolve("summary.md"), "before\n");

        assertThat(append(file, true, _ -> "ü\n")).isEmpty();
        assertThat(append(file, false, _ -> "two\n")).isEmpty();
        assertThat(file).hasContent("before\nü\ntwo\n");
    }

    @Test
    void a_file_that_is_not_there_is_made() throws Exception {
        assertThat(append(directory.resolve("summary.md"), true, _ -> "one\n")).isEmpty();
        assertThat(directory.resolve("summary.md")).hasContent("one\n");
    }

    @Test
    void a_page_that_is_too_long_has_fewer_rows() throws Exception {
        Path file = directory.resolve("summary.md");

        append(file, false, rows -> "x".repeat(20_000 * rows) + rows);

        assertThat(Files.readString(file)).hasSize(200_002).endsWith("x10");
    }

    @Test
    void what_github_would_not_show_is_left_out_and_said() throws Exception {
        Path file = directory.resolve("summary.md");
        Files.writeString(file, "x".repeat((1 << 20) - 10));

        assertThat(append(file, true, rows -> "y".repeat(10 + rows))).isEmpty();
        assertThat(file).hasSize(1 << 20);
        assertThat(append(file, true, _ -> "z"))
                .isEqualTo("jobmeter: summary '" + file
                        + "' has no room for this run: GitHub shows nothing of more than 1 MiB\n");
        assertThat(file).hasSize(1 << 20);
    }

    @Test
    void elsewhere_a_file_may_grow() throws Exception {
        Path file = Files.writeString(directory.resolve("summary.md"), "x".repeat(1 << 20));

        assertThat(append(file, false, _ -> "y")).isEmpty();
        assertThat(file).hasSize((1 << 20) + 1);
    }

    @Test
    void a_file_that_cannot_be_written_is_told() throws Exception {
        assertThat(append(directory, false, _ -> "x"))
                .isEqualTo("jobmeter: summary '" + directory + "' could not be written: Is a directory\n");
    }

    @Test
    void a_folder_that_is_not_there_is_told() throws Exception {
        Path file = directory.resolve("missing/summary.md");

        assertThat(append(file, false, _ -> "x"))
                .isEqualTo("jobmeter: summary '" + file + "' could not be written: its folder '" + file.getParent()
                        + "' does not exist: create it\n");
    }

    @Test
    void a_full_disk_is_told() throws Exception {
        assertThat(append(Path.of("/dev/full"), false, _ -> "x"))
                .isEqualTo("jobmeter: summary '/dev/full' could not be written: No space left on device\n");
    }

    @Test
    void a_fault_of_ours_is_told() throws Exception {
        assertThat(append(directory.resolve("summary.md"), false, _ -> {
                    throw new IllegalStateException("oops");
                }))
                .isEqualTo("jobmeter: summary '" + directory.resolve("summary.md")
                        + "' could not be written, by a fault of ours: java.lang.IllegalStateException: oops\n");
    }

    @Test
    void a_pipe_that_nobody_reads_holds_nobody() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(append(pipe, false, _ -> "x"))
                .isEqualTo("jobmeter: summary '" + pipe + "' could not be written within 1s; it is given up\n");
    }
}
