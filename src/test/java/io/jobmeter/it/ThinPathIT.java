package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One run, all the way: a command, a number in its output, a real Pushgateway and a strict Dynatrace. */
class ThinPathIT {

    private static final Map<String, String> LABELS =
            Map.of("ci_platform", "keptn", "keptn_project", "shop", "keptn_service", "cart", "keptn_stage", "dev");

    private static Program demo(Pushgateway gateway, DynatraceStub dynatrace, String... rest) {
        String[] options = {"-n", "demo", "--to", "pushgateway=" + gateway.url(), "--to", "dynatrace", "--to", "console"
        };
        String[] all = new String[options.length + rest.length];
        System.arraycopy(options, 0, all, 0, options.length);
        System.arraycopy(rest, 0, all, options.length, rest.length);
        return Program.jobmeter(all)
                .with("KEPTN_PROJECT", "shop")
                .with("KEPTN_SERVICE", "cart")
                .with("KEPTN_STAGE", "dev")
                .with("DT_TENANT", dynatrace.url())
                .with("DT_API_TOKEN", DynatraceStub.TOKEN);
    }

    @Test
    void a_number_in_the_output_arrives_everywhere_and_the_exit_code_stays_the_commands() {
        try (Pushgateway gateway = Pushgateway.start();
                DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = demo(
                            gateway,
                            dynatrace,
                            "-m",
                            "answer=regex:answer is ([0-9]+)",
                            "--",
                            "sh",
                            "-c",
                            "echo the answer is 42; echo oops >&2; exit 3")
                    .run();

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
            assertThat(result.stdout()).isEqualTo("the answer is 42\n");
            assertThat(result.stderr().lines())
                    .contains("oops")
                    .allMatch(line -> line.equals("oops") || line.startsWith("jobmeter: "))
                    .anyMatch(line -> line.matches("jobmeter: keptn_demo_answer +42"));
            assertThat(result.summary())
                    .matches("jobmeter: demo exit 3 in \\S+; 13 metrics; pushgateway ok; dynatrace ok; console ok");

            assertThat(gateway.value("keptn_demo_answer", LABELS)).isEqualTo("42");
            assertThat(gateway.groups())
                    .containsExactly(Map.of(
                            "job", "jobmeter",
                            "integration", "demo",
                            "keptn_project", "shop",
                            "keptn_service", "cart",
                            "keptn_stage", "dev"));
            assertThat(dynatrace.accepted())
                    .filteredOn(line -> line.key().equals("keptn_demo_answer"))
                    .extracting(IngestLine::dimensions, IngestLine::payload)
                    .containsExactly(tuple(LABELS, new IngestLine.Single(42)));
        }
    }

    @Test
    void every_run_tells_how_it_went() {
        try (Pushgateway gateway = Pushgateway.start();
                DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = demo(gateway, dynatrace, "-m", "a=regex:(1)", "-m", "none=regex:(2)", "--", "echo", "1")
                    .run();

            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(gateway.value("keptn_demo_run_exit_code", LABELS)).isEqualTo("0");
            assertThat(gateway.value("keptn_demo_run_success", LABELS)).isEqualTo("1");
            assertThat(gateway.value("keptn_demo_run_metrics", LABELS)).isEqualTo("1");
            assertThat(gateway.value("keptn_demo_run_rule_failures", LABELS)).isEqualTo("1");
            assertThat(gateway.value("keptn_demo_run_config_problems", LABELS)).isEqualTo("0");
            assertThat(gateway.value("keptn_demo_run_output_bytes", Map.of("stream", "stdout")))
                    .isEqualTo("2");
            assertThat(Double.parseDouble(gateway.value("keptn_demo_run_duration_seconds", LABELS)))
                    .isBetween(0.0, 30.0);
            assertThat(dynatrace.accepted())
                    .extracting(IngestLine::key)
                    .contains(
                            "keptn_demo_run_duration_seconds",
                            "keptn_demo_run_exit_code",
                            "keptn_demo_run_success",
                            "keptn_demo_run_cpu_user_seconds",
                            "keptn_demo_run_cpu_system_seconds",
                            "keptn_demo_run_output_bytes",
                            "keptn_demo_run_timestamp_seconds",
                            "keptn_demo_run_last_success_timestamp_seconds",
                            "keptn_demo_run_metrics",
                            "keptn_demo_run_rule_failures",
                            "keptn_demo_run_config_problems");
        }
    }

    @Test
    void a_number_is_taken_from_a_json_document_on_either_stream() {
        try (Pushgateway gateway = Pushgateway.start();
                DynatraceStub dynatrace = DynatraceStub.start()) {
            demo(
                            gateway,
                            dynatrace,
                            "-m",
                            "cost=json:.totals[0].monthly",
                            "-m",
                            "warnings=json@stderr:.warnings|length",
                            "--",
                            "sh",
                            "-c",
                            "echo '{\"totals\":[{\"monthly\":\"12.5\"}]}'; echo '{\"warnings\":[1,2]}' >&2")
                    .run();

            assertThat(gateway.value("keptn_demo_cost", LABELS)).isEqualTo("12.5");
            assertThat(gateway.value("keptn_demo_warnings", LABELS)).isEqualTo("2");
        }
    }
}
