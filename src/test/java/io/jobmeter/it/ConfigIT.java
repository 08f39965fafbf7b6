package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration as the packaged program reads it, with what variables say. */
class ConfigIT {

    private static final Map<String, String> LABELS = Map.of("ci_platform", "local", "team", "shop");

    @TempDir
    Path directory;

    private void file(String yaml) throws Exception {
        Files.writeString(directory.resolve("jobmeter.yaml"), yaml);
    }

    @Test
    void a_broken_file_is_told_by_line_and_counted_and_what_is_sound_is_used() throws Exception {
        try (Pushgateway gateway = Pushgateway.start()) {
            file("""
                    name: demo
                    labels: {team: shop}
                    lables: {team: shop}
                    targets:
                      - console
                      - {kind: pushgateway, url: '%s'}
                    """.formatted(gateway.url()));
            Result result = jobmeter("--", "sh", "-c", "exit 4").in(directory).run();

            assertThat(result.exitCode()).isEqualTo(4);
            assertThat(result.stderr()).startsWith("""
                    jobmeter: jobmeter.yaml:3: lables is not known here: did you mean 'labels'?
                    jobmeter: jobmeter.yaml:5: targets[0] 'console' is not a mapping: write {kind: console}
                    """);
            assertThat(result.summary())
                    .matches("jobmeter: demo exit 4 in \\S+; 11 metrics; 2 configuration problems; pushgateway ok");
            assertThat(gateway.value("demo_run_config_problems", LABELS)).isEqualTo("2");
        }
    }

    @Test
    void a_run_says_the_first_hundred_problems_and_check_says_all() throws Exception {
        file(IntStream.range(0, 3_000).mapToObj(at -> "k" + at + ": x\n").collect(Collectors.joining()));
        Result run = jobmeter("--", "echo", "ran").in(directory).run();

        assertThat(run.stdout()).isEqualTo("ran\n");
        assertThat(run.stderr())
                .contains("jobmeter: jobmeter.yaml:100: k99 is not known here\n"
                        + "jobmeter: configuration problems besides these: 2900; 'jobmeter check' says all\n")
                .doesNotContain("jobmeter.yaml:101:");
        assertThat(run.summary()).contains("; 3000 configuration problems");
        Result check = jobmeter("check").in(directory).run();
        assertThat(check.stdout() + check.stderr()).contains("jobmeter.yaml:3000: k2999 is not known here");
    }

    @Test
    void a_nameless_label_takes_nothing_else_with_it() throws Exception {
        file("labels: {'': x, team: shop}\nname: demo\n");
        Result run = jobmeter("--ignore-exit", "--", "sh", "-c", "exit 4")
                .in(directory)
                .run();

        assertThat(run.exitCode()).isZero();
        assertThat(run.stderr())
                .startsWith("jobmeter: jobmeter.yaml:1: labels has a key without a name: write one in front of its"
                        + " colon\n");
    }

    @Test
    void strict_does_not_start_the_command_with_a_broken_file() throws Exception {
        file("strict: true\nnmae: x\n");
        Result strict = jobmeter("--", "echo", "ran").in(directory).run();

        assertThat(strict.exitCode()).isEqualTo(125);
        assertThat(strict.stdout()).isEmpty();
    }

    @Test
    void a_variable_and_an_option_count_before_the_files_strict() throws Exception {
        file("strict: true\nnmae: x\n");

        assertThat(jobmeter("--", "echo", "ran")
                        .with("JOBMETER_STRICT", "false")
                        .in(directory)
                        .run()
                        .stdout())
                .isEqualTo("ran\n");
        assertThat(jobmeter("--strict=false", "--", "echo", "ran")
                        .in(directory)
                        .run()
                        .stdout())
                .isEqualTo("ran\n");
        assertThat(jobmeter("--strict", "--", "echo", "ran")
                        .with("JOBMETER_STRICT", "false")
                        .in(directory)
                        .run()
                        .exitCode())
                .isEqualTo(125);
    }

    @Test
    void variables_alone_make_a_target() {
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = jobmeter("-n", "demo", "--", "true")
                    .with("JOBMETER_TARGETS_0_KIND", "pushgateway")
                    .with("JOBMETER_TARGETS_0_URL", gateway.url())
                    .with("JOBMETER_LABELS_TEAM", "shop")
                    .run();

            assertThat(result.summary()).endsWith("; pushgateway ok");
            assertThat(gateway.value("demo_run_exit_code", LABELS)).isEqualTo("0");
        }
    }

    @Test
    void a_variable_counts_before_the_file_and_one_that_fits_nothing_is_named() throws Exception {
        file("name: file\ntargets: [{kind: textfile, name: node, path: nowhere}]\n");
        Files.createDirectory(directory.resolve("metrics"));
        Result result = jobmeter("--", "true")
                .with("JOBMETER_TARGETS_NODE_PATH", "metrics")
                .with("JOBMETER_TARGETS_NODE_PAHT", "x")
                .in(directory)
                .run();

        assertThat(result.stderr())
                .startsWith("jobmeter: JOBMETER_TARGETS_NODE_PAHT: the variable is not known here:"
                        + " did you mean 'JOBMETER_TARGETS_NODE_PATH'?\n");
        assertThat(result.summary()).endsWith("; 1 configuration problem; node ok");
    }

    @Test
    void a_pipe_that_nobody_writes_into_holds_up_no_command() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        Result result = jobmeter("-c", pipe.toString(), "--", "sh", "-c", "echo ran; exit 4")
                .run();

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.stdout()).isEqualTo("ran\n");
        assertThat(result.stderr())
                .startsWith("jobmeter: configuration file '" + pipe
                        + "' could not be read: it did not come to its end within 5s\n");
    }

    /** As a shell's process substitution hands it over. */
    @Test
    void it_may_be_a_pipe() {
        Result result = jobmeter("-c", "/dev/fd/3", "--", "true")
                .after("sh", "-c", "echo name: piped | { exec 3<&0 </dev/null; exec \"$@\"; }", "sh")
                .run();

        assertThat(result.summary()).startsWith("jobmeter: piped exit 0 in ");
    }
}
