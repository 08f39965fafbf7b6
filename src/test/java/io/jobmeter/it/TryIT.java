package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryIT {

    private static final Path HYPERFINE =
            Path.of("src/main/resources/presets/hyperfine/recordings/hyperfine-1.15.0-export.json");

    @TempDir
    Path directory;

    @Test
    void a_saved_output_is_read_and_nothing_but_the_answer_stands_on_stdout() throws IOException {
        Files.copy(HYPERFINE, directory.resolve("hyperfine.json"));
        Result result = jobmeter("try", "-p", "hyperfine", "hyperfine.json")
                .in(directory)
                .run();

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .startsWith("preset hyperfine extract[0]: json in hyperfine.json, 1 row\n")
                .containsPattern("\n  mean_seconds +\\./import\\.sh 20000 +0\\.015234773099999998 +seconds\n")
                .contains("9 metrics; the rule is fine\nnamed hyperfine_..., each with ci_platform=\"local\"\n")
                .doesNotContain("\u001b");
    }

    @Test
    void stdin_is_read_where_no_file_is_named() throws IOException {
        Running running = jobmeter("try", "-m", "rps=regex:rps ([0-9]+)", "-m", "errors=json@stderr:.errors", "-")
                .in(directory)
                .start();
        try (OutputStream stdin = running.process().getOutputStream()) {
            stdin.write("rps 80\n".getBytes());
        }
        Result result = running.result();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
        assertThat(result.stdout())
                .contains("\n  rps        80\n")
                .contains("! rule 'errors' on stderr ")
                .contains("1 metric; 1 of 2 rules failed\n");
    }

    @Test
    void the_exact_payload_of_a_target_is_shown_and_nothing_is_sent() throws IOException {
        Files.writeString(directory.resolve("out.txt"), "rps 80\n");
        Result result = jobmeter(
                        "try", "-m", "rps=regex:rps ([0-9]+)", "-n", "demo", "-t", "textfile=" + directory, "out.txt")
                .in(directory)
                .run();

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.stdout()).endsWith("textfile: write " + directory + """
                /jobmeter_demo.prom

                # HELP demo_rps Found in the command's output.
                # TYPE demo_rps gauge
                demo_rps{ci_platform="local",} 80.0

                """);
        assertThat(directory.resolve("jobmeter_demo.prom")).doesNotExist();
    }

    @Test
    void a_secret_is_masked_in_the_answer() throws IOException {
        Files.writeString(directory.resolve("out.json"), "{\"dt0c01.PUBLIC.PRIVATEPRIVATE\": 1}");
        Result result = jobmeter("try", "-m", "a=json:.a", "-t", "dynatrace=http://tenant", "out.json")
                .with("DT_API_TOKEN", "dt0c01.PUBLIC.PRIVATEPRIVATE")
                .in(directory)
                .run();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.stdout()).contains("has the key dt0c01.PUBLIC.***").doesNotContain("PRIVATEPRIVATE");
    }

    @Test
    void an_expression_without_an_end_is_told_by_name_and_not_evaluated_again() throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), """
                extract:
                  - {format: json, metrics: [{name: before, value: .d}]}
                  - {format: json, metrics: [{name: endless, value: 'range(1e18)'}]}
                  - {format: json, rows: 'last(range(1e18))', metrics: [{name: endless_rows, value: .}]}
                  - {format: json, metrics: [{name: behind, value: .d, labels: {first: 'range(7; 1e18)'}}]}
                """);
        Files.writeString(directory.resolve("out.json"), "{\"d\": 1}");
        Result result = jobmeter("try", "out.json").in(directory).run();

        assertThat(result.stdout()).as(result.toString()).startsWith("""
                extract[0]: json on stdout, 1 row
                  row 1: {"d":1}
                  METRIC  VALUE
                  before      1

                extract[1]: json on stdout, 0 rows
                  ! rule 'endless' on stdout was not done within half of the push budget of 10s

                extract[2]: json on stdout, 0 rows
                  ! rule 'endless_rows' on stdout was not done within half of the push budget of 10s

                extract[3]: json on stdout, 1 row
                  row 1: {"d":1}
                  METRIC  first  VALUE
                  behind  7          1

                2 metrics; 2 of 4 rules failed
                """);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_tried_ends_with_125() {
        assertThat(jobmeter("try", "absent.txt").in(directory).run())
                .extracting(Result::exitCode, Result::stdout, Result::stderr)
                .containsExactly(
                        125,
                        "",
                        "jobmeter: there is no rule to try: give one with -m, a preset with -p, or a configuration with"
                                + " -c\n");
        assertThat(jobmeter("try", "-m", "a=json:.a", "absent.txt")
                        .in(directory)
                        .run())
                .extracting(Result::exitCode, Result::stdout, Result::stderr)
                .containsExactly(125, "", "jobmeter: input 'absent.txt' could not be read: there is no absent.txt\n");
        assertThat(jobmeter("try", "--strict").run().exitCode()).isEqualTo(125);
    }
}
