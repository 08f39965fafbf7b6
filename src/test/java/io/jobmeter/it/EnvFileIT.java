package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileIT {

    @TempDir
    Path directory;

    private String file(String text) throws IOException {
        return Files.writeString(directory.resolve("prod.env"), text, ISO_8859_1)
                .toString();
    }

    @Test
    void the_command_gets_the_variables_that_it_does_not_have_to_the_byte() throws IOException {
        String file = file("A=\u00fc\u00ff # latin\nB=file\nJOBMETER_METRICS_FILE=/nowhere\n");

        Result result = jobmeter(
                        "-q",
                        "--env-file",
                        file,
                        "-t",
                        "textfile=" + directory,
                        "--",
                        "sh",
                        "-c",
                        "printf '%s|%s|' \"$A\" \"$B\"; echo 'n 4' >> \"$JOBMETER_METRICS_FILE\"")
                .with("B", "here")
                .run();

        assertThat(new String(result.stdoutBytes(), ISO_8859_1)).isEqualTo("\u00fc\u00ff|here|");
        assertThat(result.stderr()).isEmpty();
        assertThat(directory.resolve("jobmeter_sh.prom")).content().contains("sh_n{ci_platform=\"local\",} 4.0\n");
    }

    @Test
    void options_may_stand_in_it_and_the_command_line_counts_before_them() throws IOException {
        String file = file("JOBMETER_NAME=shop\nJOBMETER_LABEL='team=shop\ntier=1'\nJOBMETER_TO=console\n");

        assertThat(jobmeter("--env-file", file, "--", "true").run().stderr())
                .contains("jobmeter: labels: ci_platform=\"local\",team=\"shop\",tier=\"1\"\n")
                .contains("jobmeter: shop exit 0 in ");
        assertThat(jobmeter("--env-file", file, "-n", "mine", "--", "true")
                        .run()
                        .summary())
                .startsWith("jobmeter: mine exit 0 in ");
        assertThat(jobmeter("--", "true").with("JOBMETER_ENV_FILE", file).run().summary())
                .startsWith("jobmeter: shop exit 0 in ");
    }

    @Test
    void targets_find_their_secrets_in_it_and_the_command_need_not_see_them() throws IOException {
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            String file = Files.writeString(
                            Files.createTempFile("jobmeter", ".env"),
                            "DT_TENANT=" + dynatrace.url() + "\nDT_API_TOKEN=" + DynatraceStub.TOKEN + "\nKEPT=kept\n")
                    .toString();

            Result result = jobmeter(
                            "--env-file",
                            file,
                            "--hide-secrets",
                            "-t",
                            "dynatrace",
                            "--",
                            "sh",
                            "-c",
                            "echo ${DT_API_TOKEN:-hidden} $KEPT")
                    .run();

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(result.stdout()).isEqualTo("hidden kept\n");
            Files.delete(Path.of(file));
        }
    }

    @Test
    void it_tells_where_we_run() throws IOException {
        String file = file("KEPTN_PROJECT=shop\n");

        assertThat(jobmeter("--env-file", file, "-n", "k6", "--", "true").run().stderr())
                .contains("keptn_project=\"shop\"")
                .contains("keptn_k6_run_success");
    }

    @Test
    void try_and_flush_read_it_too() throws IOException {
        String file = file("JOBMETER_METRIC=rps=regex:rps ([0-9]+)\nJOBMETER_SPOOL=" + directory + "\n");
        Files.writeString(directory.resolve("out.txt"), "rps 80\n");

        assertThat(jobmeter("try", "--env-file", file, "out.txt")
                        .in(directory)
                        .run()
                        .stdout())
                .containsPattern("rps +80\n");
        assertThat(jobmeter("flush", "--env-file", file).run().stderr())
                .endsWith("jobmeter: flush: 0 of 0 kept files delivered, 0 left, 0 lost\n");
    }

    @Test
    void what_is_wrong_with_it_is_said_and_the_job_runs() throws IOException {
        String file = file("A=1\nB: VERYSECRET\n");

        Result bad = jobmeter("--env-file", file, "--", "sh", "-c", "echo $A").run();
        Result missing =
                jobmeter("--env-file=/no/such.env", "--", "echo", "hello").run();

        assertThat(bad.stdout()).isEqualTo("1\n");
        assertThat(bad.stderr())
                .startsWith("jobmeter: env-file '" + file + "' line 2 is not KEY=VALUE; it is passed over\n");
        assertThat(missing.stdout()).isEqualTo("hello\n");
        assertThat(missing.stderr()).startsWith("jobmeter: env-file '/no/such.env' does not exist\n");
    }

    @Test
    void with_strict_what_is_wrong_with_it_keeps_the_job_from_running() {
        Result result = jobmeter("--strict", "--env-file", "/no/such.env", "--", "echo", "hello")
                .run();

        assertThat(result.exitCode()).isEqualTo(125);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).isEqualTo("jobmeter: env-file '/no/such.env' does not exist\n");
    }

    /** As a shell's process substitution hands it over. */
    @Test
    void it_may_be_a_pipe() {
        Result result = jobmeter(
                        "-q", "--env-file", "/dev/fd/3", "-t", "textfile=/nowhere", "--", "sh", "-c", "echo $A")
                .after("sh", "-c", "echo A=1 | { exec 3<&0 </dev/null; exec \"$@\"; }", "sh")
                .run();

        assertThat(result.stdout()).isEqualTo("1\n");
    }
}
