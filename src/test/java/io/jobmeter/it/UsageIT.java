package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrong: refused where no command is known, reported where one is. */
class UsageIT {

    @ParameterizedTest
    @ValueSource(strings = {"--every=1s", "--live=1s", "--nonsense"})
    void an_option_that_does_not_exist_yet_is_refused(String option) {
        Result result = jobmeter(option, "--", "echo", "ran").run();

        assertThat(result.exitCode()).isEqualTo(125);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr())
                .startsWith("jobmeter: option '" + option.split("=")[0] + "' is not known to jobmeter");
    }

    @Test
    void without_a_command_there_is_nothing_to_run() {
        Result result = jobmeter("-n", "demo").run();

        assertThat(result.exitCode()).isEqualTo(125);
        assertThat(result.stderr()).startsWith("jobmeter: there is no command to run\n");
    }

    @Test
    void a_wrong_value_is_reported_and_the_command_runs() {
        Result result = jobmeter(
                        "-m",
                        "n=regex:(",
                        "-m",
                        "x",
                        "-l",
                        "y",
                        "-t",
                        "ftp",
                        "--push-budget",
                        "soon",
                        "--",
                        "echo",
                        "ran")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEqualTo("ran\n");
        assertThat(result.stderr()).startsWith("""
                jobmeter: label 'y' is not KEY=VALUE
                jobmeter: metric 'n=regex:(': match '(' is not a regular expression: missing closing )
                jobmeter: metric 'x' is not NAME=FORMAT:EXPR, such as 'rps=regex:([0-9.]+) req/s'
                jobmeter: target 'ftp' is none of pushgateway, dynatrace, oneagent, textfile and console
                jobmeter: push-budget 'soon' is not a time such as 500ms, 10s or 1m30s; it is passed over
                """);
    }

    @Test
    void strict_does_not_start_a_command_with_a_wrong_configuration() {
        Result result = jobmeter("--strict", "-m", "x", "--", "echo", "ran").run();

        assertThat(result.exitCode()).isEqualTo(125);
        assertThat(result.stdout()).isEmpty();
    }

    @Test
    void an_option_can_be_a_variable_and_the_command_line_counts_before_it() {
        Result result = jobmeter("-n", "mine", "--", "echo", "1 2")
                .with("JOBMETER_NAME", "theirs")
                .with("JOBMETER_METRIC", "a=regex:(1)\nb=regex:(2)")
                .with("JOBMETER_LABEL", "team=shop")
                .run();

        assertThat(result.stderr())
                .contains("labels: ci_platform=\"local\",team=\"shop\"")
                .containsPattern("mine_a +1\n")
                .containsPattern("mine_b +2\n");
    }

    @Test
    void help_and_version_are_printed_on_standard_output() {
        assertThat(jobmeter("--help").run().stdout())
                .contains("jobmeter [options] -- COMMAND [ARG...]", "--push-budget");
        assertThat(jobmeter("--version").run().stdout())
                .matches("jobmeter \\d+\\.\\d+\\.\\d+\\S* \\(commit ([0-9a-f]{7,}(-dirty)?|unknown), "
                        + (Program.isNative() ? "native" : "jvm") + ", linux-\\w+\\)\n");
    }

    @Test
    void a_file_gives_rules_labels_and_targets(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), """
                name: shop
                labels: {team: cart}
                extract:
                  - format: text
                    match: 'p95=(?<value>[0-9.]+)\\w+, max=(?<max>[0-9.]+)'
                    metrics:
                      - {name: p95, value: $value, unit: ms}
                      - {name: max, value: $max}
                  - from: stderr
                    format: json
                    metrics:
                      - {name: cost, value: '.items | map(.price) | add', unit: USD}
                targets:
                  - kind: console
                """);
        Result result = jobmeter(
                        "--",
                        "sh",
                        "-c",
                        "echo p95=12.5ms, max=40; echo '{\"items\":[{\"price\":1},{\"price\":2}]}' >&2")
                .in(directory)
                .run();

        assertThat(result.stderr())
                .contains("labels: ci_platform=\"local\",team=\"cart\"")
                .containsPattern("shop_p95 +12.5 ms\n")
                .containsPattern("shop_max +40\n")
                .containsPattern("shop_cost +3 USD\n");
    }

    @Test
    void a_broken_file_never_stops_the_command(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("broken.yaml"), "nmae: x\ntargets: [\n");
        Result broken =
                jobmeter("-c", file.toString(), "--", "sh", "-c", "exit 4").run();
        assertThat(broken.exitCode()).isEqualTo(4);
        assertThat(broken.stderr()).startsWith("jobmeter: " + file + ":3: this is not YAML: ");

        Result unknown = jobmeter("--", "sh", "-c", "exit 4")
                .with("JOBMETER_CONFIG_YAML", "nmae: x\nname: y")
                .run();
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.stderr())
                .startsWith("jobmeter: JOBMETER_CONFIG_YAML:1: nmae is not known here: did you mean 'name'?\n");
        assertThat(unknown.summary()).startsWith("jobmeter: y exit 4");
    }

    @Test
    void a_folder_or_an_empty_text_for_a_configuration_never_stops_the_command() {
        assertThat(jobmeter("-c", "/", "--", "sh", "-c", "exit 4").run().exitCode())
                .isEqualTo(4);
        Result empty = jobmeter("--", "sh", "-c", "exit 4")
                .with("JOBMETER_CONFIG_YAML", "name: y\nlabels: {team: ''}\nextract: [{from: ''}]")
                .run();

        assertThat(empty.exitCode()).isEqualTo(4);
        assertThat(empty.summary()).startsWith("jobmeter: y exit 4");
    }

    @Test
    void a_variable_that_is_somebody_elses_never_stops_the_command() {
        Result result = jobmeter("--", "echo", "ran")
                .with("JOBMETER_VERSION", "0.1.0")
                .with("JOBMETER_HELP", "true")
                .with("JOBMETER_STRICT", "1")
                .with("JOBMETER_QUIET", "off")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEqualTo("ran\n");
        assertThat(result.summary()).startsWith("jobmeter: echo exit 0");
    }
}
