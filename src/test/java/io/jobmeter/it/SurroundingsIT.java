package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and variables that are there for the command, and not for us. */
class SurroundingsIT {

    /** Each of these would show: as log lines, as requests to another address, or as no start at all. */
    private static final String HOSTILE = """
            quarkus.log.level=TRACE
            quarkus.log.console.stderr=false
            quarkus.log.console.level=TRACE
            quarkus.banner.enabled=true
            quarkus.vertx.event-loops-pool-size=none
            quarkus.rest-client."io.jobmeter.target.dynatrace.IngestApi".override-uri=http://127.0.0.1:1
            quarkus.rest-client.proxy-address=127.0.0.1:1
            """;

    @Test
    void a_directory_full_of_quarkus_settings_changes_nothing(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("config"));
        for (String file : new String[] {"application.properties", "config/application.properties"}) {
            Files.writeString(directory.resolve(file), HOSTILE);
        }
        Files.writeString(directory.resolve("config/application.yaml"), "quarkus:\n  log:\n    level: TRACE\n");
        Files.writeString(
                directory.resolve(".env"),
                "QUARKUS_LOG_LEVEL=TRACE\nQUARKUS_REST_CLIENT_PROXY_ADDRESS=127.0.0.1:1\nJOBMETER_NAME=stolen\n");

        assertSame(jobmeter("-n", "demo", "--to", "dynatrace", "--", "echo", "hello")
                .in(directory));
    }

    @Test
    void variables_of_a_wrapped_quarkus_program_change_nothing() {
        assertSame(jobmeter("-n", "demo", "--to", "dynatrace", "--", "echo", "hello")
                .with("QUARKUS_LOG_LEVEL", "TRACE")
                .with("QUARKUS_LOG_CONSOLE_STDERR", "false")
                .with("QUARKUS_PROFILE", "dev")
                .with("QUARKUS_REST_CLIENT_PROXY_ADDRESS", "127.0.0.1:1"));
    }

    private static void assertSame(Program program) {
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = program.with("DT_TENANT", dynatrace.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(result.stdout()).isEqualTo("hello\n");
            assertThat(result.stderr()).matches("jobmeter: demo exit 0 in \\S+; \\d+ metrics; dynatrace ok\n");
            assertThat(dynatrace.requests()).isEqualTo(1);
        }
    }

    @Test
    void off_keptn_the_names_have_no_prefix_and_the_platform_is_named() {
        Result result = jobmeter("-m", "n=regex:(\\d)", "--", "echo", "4")
                .with("GITHUB_ACTIONS", "true")
                .run();

        assertThat(result.stderr())
                .contains("jobmeter: labels: ci_platform=\"github\"\n")
                .containsPattern("echo_n +4\n");
    }
}
