package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dry run shows is what a run sends. */
class DryRunIT {

    @TempDir
    Path folder;

    private static final String[] COMMAND = {"--", "sh", "-c", "echo the answer is 42; echo oops >&2; exit 3"};

    private static String[] with(String... options) {
        return Stream.concat(Stream.of(options), Stream.of(COMMAND)).toArray(String[]::new);
    }

    @Test
    void nothing_is_sent_and_the_exit_code_is_the_commands() {
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = jobmeter(
                            with("-n", "demo", "--dry-run", "--strict", "-t", "dynatrace", "-t", "textfile=" + folder))
                    .with("DT_TENANT", dynatrace.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.stdout()).isEqualTo("the answer is 42\n");
            assertThat(dynatrace.requests()).isZero();
            assertThat(folder).isEmptyDirectory();
            assertThat(result.summary())
                    .matches("jobmeter: demo exit 3 in \\S+; \\d+ metrics; a dry run: nothing was sent");
            assertThat(result.stderr())
                    .startsWith("oops\n")
                    .contains("\njobmeter: dynatrace: POST " + dynatrace.url() + "/api/v2/metrics/ingest\n"
                            + "jobmeter: Authorization: Api-Token dt0c01.STUB.***\n"
                            + "jobmeter: Content-Type: text/plain; charset=utf-8\n"
                            + "jobmeter: \n"
                            + "jobmeter: #demo_run_")
                    .contains("\njobmeter: textfile: write " + folder.resolve("jobmeter_demo.prom") + "\njobmeter: \n");
        }
    }

    @Test
    void what_is_shown_is_what_is_sent() throws Exception {
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            String[] options = {
                "-n", "demo", "-m", "answer=regex:answer is ([0-9]+)", "-t", "dynatrace", "-t", "textfile=" + folder
            };
            Result real = jobmeter(with(options))
                    .with("DT_TENANT", dynatrace.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();
            Result dry = jobmeter(with(options))
                    .with("DT_TENANT", dynatrace.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .with("JOBMETER_DRY_RUN", "true")
                    .run();

            assertThat(real.summary()).endsWith("; dynatrace ok; textfile ok");
            String shown = dry.stderr()
                    .lines()
                    .map(line -> line.replaceFirst("^jobmeter: ", ""))
                    .collect(Collectors.joining("\n"));
            assertThat(withoutNumbers(shown))
                    .contains(withoutNumbers(dynatrace.bodies().getFirst()))
                    .contains(withoutNumbers(Files.readString(folder.resolve("jobmeter_demo.prom"))));
            assertThat(shown).contains("demo_answer,ci_platform=\"local\" gauge,42 ");
        }
    }

    /** Of two runs, times and memory differ. */
    private static String withoutNumbers(String text) {
        return text.replaceAll("(?m)[ ,][0-9.E-]+( [0-9]{13})?$", " N");
    }

    @Test
    void a_pushgateway_is_shown_with_its_groups_and_without_its_password() {
        String yaml = "targets: [{kind: pushgateway, url: 'http://gateway:9091', user: me, password: hunter22-hidden}]";
        Result result = jobmeter("-n", "demo", "--dry-run", "--", "true")
                .with("JOBMETER_CONFIG_YAML", yaml)
                .run();

        String group = "jobmeter: pushgateway: PUT http://gateway:9091/metrics/job/jobmeter/integration/demo";
        String headers = "jobmeter: Authorization: Basic ***\n"
                + "jobmeter: Content-Type: text/plain; version=0.0.4; charset=utf-8\n"
                + "jobmeter: \n";
        assertThat(result.stderr())
                .contains(group + "\n" + headers + "jobmeter: # HELP demo_run_")
                .contains(group + "/ci_platform/local\n" + headers
                        + "jobmeter: # HELP demo_run_last_success_timestamp_seconds ")
                .contains("\njobmeter: demo_run_exit_code{ci_platform=\"local\",} 0.0\n");
    }

    @Test
    void a_pushgateway_is_shown_what_it_is_sent() {
        try (Pushgateway gateway = Pushgateway.start()) {
            String[] options = {
                "-n", "demo", "-m", "answer=regex:answer is ([0-9]+)", "-t", "pushgateway=" + gateway.url()
            };
            String shown = jobmeter(with(options))
                    .with("JOBMETER_DRY_RUN", "yes")
                    .run()
                    .stderr();
            assertThat(gateway.groups()).isEmpty();

            jobmeter(with(options)).run();

            assertThat(gateway.value("demo_answer", Map.of("integration", "demo")))
                    .isEqualTo("42");
            assertThat(shown).contains("\njobmeter: demo_answer{ci_platform=\"local\",} 42.0\n");
        }
    }

    @Test
    void the_console_shows_its_table() {
        assertThat(jobmeter(with("--dry-run", "-n", "demo")).run().stderr())
                .contains("jobmeter: console: show\njobmeter: \njobmeter: labels: ci_platform=\"local\"\n");
    }
}
