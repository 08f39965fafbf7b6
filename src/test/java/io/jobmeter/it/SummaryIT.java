package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.KnownSecrets;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryIT {

    @TempDir
    Path directory;

    private Program program(String... arguments) {
        return jobmeter(arguments).in(directory);
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("summary.md"));
    }

    @Test
    void a_run_is_told_whole() throws IOException {
        Files.writeString(directory.resolve("summary.md"), "# Before\n");

        Result result = program(
                        "--summary",
                        "summary.md",
                        "-n",
                        "demo",
                        "-m",
                        "answer=regex:is ([0-9]+)",
                        "-m",
                        "no=regex:(x)",
                        "-l",
                        "team=a|b",
                        "-t",
                        "textfile=.",
                        "-t",
                        "textfile=/no/such",
                        "--",
                        "sh",
                        "-c",
                        "echo it is 42; exit 3")
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stdout()).isEqualTo("it is 42\n");
        assertThat(page())
                .startsWith("# Before\n\n### demo\n\n| Ended | Took | Began | Labels |\n")
                .containsPattern("\\| exit 3 \\| \\S+ \\| [0-9-]+T[0-9:]+Z"
                        + " \\| ci_platform=\"local\", team=\"a&#124;b\" \\|\n")
                .contains("| demo_answer |  | 42 |\n")
                .contains("| demo_run_output_bytes | stream=\"stdout\" | 9 bytes |\n")
                .contains("| textfile | ok |\n")
                .contains("| textfile-2 | failed (its folder '/no/such' does not exist: create it) |\n")
                .contains("\n| Problem |\n|---|\n| rule 'no' on stdout");
    }

    @Test
    void gates_are_told() throws IOException {
        Result result = program(
                        "-v",
                        "--ignore-exit",
                        "--summary",
                        "summary.md",
                        "-n",
                        "demo",
                        "-m",
                        "cost=regex:([0-9]+)",
                        "--fail-if",
                        "demo_cost > 3",
                        "--fail-if",
                        "demo_cost > 9",
                        "-t",
                        "textfile=.",
                        "--",
                        "sh",
                        "-c",
                        "echo 4; exit 3")
                .run();

        assertThat(result.exitCode()).isEqualTo(122);
        assertThat(result.stderr()).contains("\njobmeter: gate 'demo_cost > 9' passed: demo_cost is 4\n");
        assertThat(page())
                .contains("\n| exit 3; jobmeter ended with 122 | ")
                .containsPattern("\\| demo_run_timestamp_seconds \\|  \\| [0-9-]+T[0-9:]+Z \\|\n")
                .containsPattern("\\| demo_cost &#62; 3 \\| failed \\| .*4.* \\|\n");
    }

    @Test
    void a_dry_run_is_told_too() throws IOException {
        program("--dry-run", "-n", "demo", "--", "true")
                .with("JOBMETER_SUMMARY", "summary.md")
                .run();

        assertThat(page()).contains("\n### demo\n").endsWith("\nA dry run: nothing was sent.\n");
    }

    @Test
    void a_command_that_could_not_be_started_is_told() throws IOException {
        program("--summary", "summary.md", "--", "no-such-command").run();

        assertThat(page()).contains("| exit 127 | ").contains("| Problem |\n|---|\n| ");
    }

    /** The files that a run leaves are searched for secrets by every test. */
    @Test
    void secrets_are_masked() throws IOException {
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = program(
                            "--summary",
                            "summary.md",
                            "-n",
                            "demo",
                            "-t",
                            "dynatrace",
                            "-l",
                            "token=" + DynatraceStub.TOKEN,
                            "--",
                            "true")
                    .with("DT_TENANT", dynatrace.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(page()).contains("token=\"dt0c01.STUB.&#42;&#42;&#42;\"").doesNotContain(KnownSecrets.STUB);
        }
    }

    @Test
    void runs_at_the_same_time_do_not_mix() throws Exception {
        List<Program.Running> running = IntStream.range(0, 4)
                .mapToObj(at -> program(
                                "-q",
                                "--summary",
                                "summary.md",
                                "-n",
                                "demo" + at,
                                "-t",
                                "textfile=" + at,
                                "--",
                                "true")
                        .start())
                .toList();
        for (Program.Running one : running) {
            assertThat(one.result().exitCode()).isZero();
        }

        String[] pages = page().split("(?m)^### demo[0-3]\n");
        assertThat(pages).hasSize(5);
        assertThat(List.of(pages).subList(1, 5))
                .allSatisfy(page -> assertThat(page.lines()
                                .filter(line ->
                                        line.startsWith("| exit 0 |") || line.startsWith("| textfile | failed")))
                        .hasSize(2));
    }

    @Test
    void a_summary_that_cannot_be_written_changes_nothing() {
        Result result = program("-q", "--strict", "--summary", "/dev/full", "-t", "textfile=.", "--", "echo", "hello")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEqualTo("hello\n");
        assertThat(result.stderr())
                .isEqualTo("jobmeter: summary '/dev/full' could not be written: No space left on device\n");
    }

    @Test
    void a_pipe_that_nobody_reads_holds_nobody() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", directory.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();

        Result result = program("-q", "--summary", "pipe", "-t", "textfile=.", "--", "sh", "-c", "exit 4")
                .run();

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.stderr())
                .isEqualTo("jobmeter: summary 'pipe' could not be written within 1s; it is given up\n");
    }

    @Test
    void what_github_would_not_show_is_not_written() throws IOException {
        Path file = directory.resolve("summary.md");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1 << 20);
        }

        Result result = program("-q", "--summary", file.toString(), "-t", "textfile=.", "--", "true")
                .with("GITHUB_STEP_SUMMARY", file.toString())
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).endsWith(" has no room for this run: GitHub shows nothing of more than 1 MiB\n");
        assertThat(file).hasSize(1 << 20);
    }

    @Test
    void it_may_go_to_stderr_and_not_to_the_commands_stdout() {
        Result stderr = program("-q", "--summary", "/dev/stderr", "-n", "demo", "-t", "textfile=.", "--", "true")
                .run();
        Result stdout = program("-q", "--summary", "/dev/stdout", "-t", "textfile=.", "--", "true")
                .run();

        assertThat(new String(stderr.stderrBytes(), UTF_8)).startsWith("\n### demo\n");
        assertThat(stdout.stdout()).isEmpty();
        assertThat(stdout.stderr()).startsWith("jobmeter: summary '/dev/stdout' is no file: ");
    }
}
