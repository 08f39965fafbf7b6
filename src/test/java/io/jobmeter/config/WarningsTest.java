package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.RunFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is legal and unwise, each by its path; and what is not warned of. */
class WarningsTest {

    private static final String TARGET = "targets: [{kind: textfile, path: metrics}]\n";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "TMPDIR",
            "/own/temporary",
            "GITHUB_RUN_ID",
            "1658821493",
            "GITHUB_SHA",
            "",
            "BUILD_ID",
            "17",
            "T",
            "t0ken");

    @TempDir
    Path directory;

    private List<String> warnings(String file, Flags flags) throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), file);
        return new SettingsReader(ENVIRONMENT, directory)
                .check(flags).warnings().stream()
                        .map(warning -> warning.path() + " | " + warning.sentence())
                        .toList();
    }

    private List<String> warnings(String file) throws IOException {
        return warnings(file, Flags.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            labels: {run_id: x}              | labels.run_id  | changes, by its name, with every run
            labels: {Commit-SHA: x}          | labels.Commit-SHA | changes, by its name, with every run
            labels: {run: '1658821493'}      | labels.run     | is the value of GITHUB_RUN_ID, which changes with every run
            labels: {run: '${env:BUILD_ID}'} | labels.run     | is the value of BUILD_ID, which changes with every run
            event-labels: [gitcommit]        | event-labels[0] | changes, by its name, with every run
            labels: {run: 2f1c8a44-7d0e-4c5f-9b1e-0a1b2c3d4e5f} | labels.run | is a unique number, as every run has another one
            extract: [{format: json, metrics: [{name: a, value: .a, labels: {pod: .p}}]}] | extract[0].metrics[0].labels.pod | changes, by its name, with every run
            """)
    void a_label_that_changes_with_every_run(String file, String path, String why) throws IOException {
        assertThat(warnings(TARGET + file))
                .containsExactly(path + " | " + path + " " + why + ", and makes new series each time: leave it out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            labels: {branch: "${BRANCH}"}      | labels.branch | ${BRANCH} | BRANCH
            labels: {branch: "on $BRANCH now"} | labels.branch | $BRANCH   | BRANCH
            summary: $GITHUB_STEP_SUMMARY      | summary       | $GITHUB_STEP_SUMMARY | GITHUB_STEP_SUMMARY
            event-labels: ["${team}"]          | event-labels[0] | ${team} | team
            """)
    void a_variable_as_a_shell_would_have_it(String file, String path, String text, String name) throws IOException {
        assertThat(warnings(TARGET + file))
                .containsExactly(path + " | " + path + " has '" + text + "', which is text here: write ${env:" + name
                        + "} for the variable");
    }

    @Test
    void of_a_secret_only_the_whole_can_be_meant_as_a_variable() throws IOException {
        assertThat(warnings("targets: [{kind: pushgateway, url: 'http://localhost', token: '${TOKEN}'}]"))
                .anyMatch(warning -> warning.startsWith("targets[0].token | targets[0].token has '${TOKEN}'"));
        assertThat(warnings("targets: [{kind: pushgateway, url: 'http://localhost', token: 'x$VERYSECRET'}]"))
                .noneMatch(warning -> warning.contains("VERYSECRET"));
    }

    @Test
    void what_came_out_of_a_variable_names_none() {
        Map<String, String> environment =
                Map.of("JOBMETER_CONFIG_YAML", TARGET + "labels: {price: '${env:PRICE}'}", "PRICE", "${BRANCH}");

        assertThat(new SettingsReader(environment, directory).check(Flags.NONE).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: {team: shop, stage: '7', empty: '', brunch: x, commitment: y}",
                "extract: [{format: json, metrics: [{name: a, value: .a, labels: {project: .p}}]}]",
                "push-budget: 5m",
                "spool: /var/lib/jobmeter",
                "name: k6",
                "labels: {price: $5, brace: '{a}', end: $, plain: $low}",
                "gates: [{fail-if: 'a{b=\"$C\"} > 1'}]",
                "extract: [{format: text, match: '(?P<V>x)', metrics: [{name: a, value: $V, labels: {c: '${V}'}}]}]",
                ""
            })
    void what_is_wise_is_left_alone(String file) throws IOException {
        assertThat(warnings(TARGET + file)).isEmpty();
    }

    @Test
    void a_label_on_the_command_line_is_named_too() throws IOException {
        assertThat(warnings(TARGET, Flags.NONE.with("label", "build=1658821493").with("label", "team=shop")))
                .containsExactly(" | label 'build' is the value of GITHUB_RUN_ID, which changes with every run, and"
                        + " makes new series each time: leave it out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {kind: pushgateway, url: 'http://gw', token: '${env:T}'}               | targets[0].url
            {kind: pushgateway, url: 'http://10.0.0.1:9091', token: '${env:T}'}    | targets[0].url
            {kind: dynatrace, url: 'http://tenant', token: '${env:T}'}             | targets[0].url
            """)
    void a_secret_over_http(String target, String path) throws IOException {
        assertThat(warnings("targets: [" + target + "]"))
                .containsExactly(path + " | targets[0] is sent its secret over http, where all who are between can"
                        + " read it: give an address with https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: pushgateway, url: 'https://gw', token: '${env:T}'}",
                "{kind: pushgateway, url: 'http://localhost:9091', token: '${env:T}'}",
                "{kind: pushgateway, url: 'http://127.0.0.2:9091', token: '${env:T}'}",
                "{kind: pushgateway, url: 'http://[::1]:9091', token: '${env:T}'}",
                "{kind: pushgateway, url: 'http://gw'}",
                "{kind: oneagent}"
            })
    void http_is_fine_where_no_secret_leaves_the_machine(String target) throws IOException {
        assertThat(warnings("targets: [" + target + "]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {kind: dynatrace, url: 'https://t', token: dt0c01.X.VERYSECRET}       | targets[0].token
            {kind: pushgateway, url: 'https://g', user: a, password: VERYSECRET}  | targets[0].password
            {kind: pushgateway, url: 'https://me:VERYSECRET@g'}                   | targets[0].url
            """)
    void a_secret_in_the_file_itself(String target, String path) throws IOException {
        assertThat(warnings("targets: [" + target + "]"))
                .containsExactly(path + " | " + path + " has a secret in the file itself, where everybody finds it who"
                        + " has the file: give ${env:NAME} or file:PATH");
    }

    @Test
    void a_secret_in_a_variable_is_in_no_file() {
        Map<String, String> environment =
                Map.of("JOBMETER_CONFIG_YAML", "targets: [{kind: dynatrace, url: 'https://t', token: VERYSECRET}]");

        Checked checked = new SettingsReader(environment, directory).check(Flags.NONE);

        assertThat(checked.warnings()).isEmpty();
        assertThat(checked.source()).contains("JOBMETER_CONFIG_YAML");
    }

    @Test
    void a_secret_in_a_variable_over_the_file_is_in_no_file_either() throws IOException {
        Map<String, String> environment = Map.of(
                "JOBMETER_TARGETS_0_TOKEN", "VERYSECRET",
                "JOBMETER_TARGETS_0_URL", "https://me:VERYSECRET@t");
        Files.writeString(
                directory.resolve("jobmeter.yaml"), "targets: [{kind: dynatrace}, {kind: dynatrace, token: a}]");

        assertThat(new SettingsReader(environment, directory).check(Flags.NONE).warnings())
                .extracting(Problem::path)
                .containsExactly("targets[1].token");
    }

    @Test
    void a_file_with_a_token_that_others_can_read() throws IOException {
        String file = "targets: [{kind: dynatrace, url: 'https://t', token: 'file:token'}]";
        Path token = Files.writeString(directory.resolve("token"), "VERYSECRET");

        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(warnings(file))
                .containsExactly("targets[0].token | targets[0].token is in the file 'token', which every user of"
                        + " this machine can read");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(warnings(file)).isEmpty();
    }

    @Test
    void a_target_that_believes_any_server() throws IOException {
        assertThat(warnings("targets: [{kind: pushgateway, url: 'https://g', insecure: true}]"))
                .containsExactly("targets[0].insecure | targets[0] believes any server, which can then read and change"
                        + " what it is sent: give its authority's file as 'ca'");
        assertThat(warnings("targets: [{kind: pushgateway, url: 'http://g', insecure: true}]"))
                .isEmpty();
    }

    @Test
    void a_grouping_that_wipes_others() throws IOException {
        assertThat(warnings("targets: [{kind: pushgateway, url: 'https://g', grouping: recipe}]"))
                .containsExactly(
                        "targets[0].grouping | targets[0].grouping 'recipe' wipes what other projects and tools"
                                + " have pushed: all share one group; 'own' keeps them apart");
    }

    @Test
    void two_targets_that_lead_to_the_same_place() throws IOException {
        assertThat(warnings("""
                targets:
                  - {kind: textfile, path: a}
                  - {kind: textfile, path: b}
                  - {kind: textfile, name: other, path: ./b}
                  - {kind: pushgateway, url: 'http://g'}
                  - {kind: pushgateway, url: 'g/'}
                """))
                .containsExactly(
                        "targets[2] | targets[2] leads to the same place as targets[1]: one of them is too many",
                        "targets[4] | targets[4] leads to the same place as targets[3]: one of them is too many");
    }

    @Test
    void the_same_target_twice_on_the_command_line() throws IOException {
        assertThat(warnings("", RunFlags.all("to", List.of("pushgateway=http://g", "pushgateway=g/"))))
                .containsExactly(" | target 'pushgateway' is there twice, and leads to the same place: one of them is"
                        + " too many");
    }

    @Test
    void nowhere_to_go_to_unless_the_target_that_was_named_is_a_problem() throws IOException {
        assertThat(warnings("name: k6"))
                .containsExactly(" | no target is named: metrics are shown on the console, and go nowhere");
        assertThat(warnings("targets: [{kind: pushgateway}]")).isEmpty();
        assertThat(warnings("name: k6", RunFlags.all("to", List.of("graphite"))))
                .isEmpty();
        assertThat(warnings("name: k6", RunFlags.all("to", List.of("console")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            push-budget: 0s            | push-budget is 0, so that nothing is delivered
            push-budget: 5m1s          | push-budget is longer than 5m, and the command's end waits for it where a server does not answer
            spool: /tmp/spool          | spool '/tmp/spool' is in a temporary folder, which is emptied before the next run may come: give one that stays
            spool: /own/temporary/a    | spool '/own/temporary/a' is in a temporary folder, which is emptied before the next run may come: give one that stays
            """)
    void times_and_folders(String file, String sentence) throws IOException {
        String key = file.substring(0, file.indexOf(':'));
        assertThat(warnings(TARGET + file)).containsExactly(key + " | " + sentence);

        String value = file.substring(file.indexOf(':') + 1).strip();
        assertThat(warnings(TARGET, Flags.NONE.with(key, value))).containsExactly(" | " + sentence);
    }

    @Test
    void a_target_is_found_where_it_was_named_first() {
        Map<String, String> environment = Map.of("JOBMETER_CONFIG_YAML", """
                targets: [{kind: console}, {kind: console}, {kind: nothing}, {kind: textfile, path: a}]
                """);
        SettingsReader reader = new SettingsReader(environment, directory);
        Checked checked = reader.check(Flags.NONE);

        assertThat(checked.settings().targets()).hasSize(2);
        assertThat(checked.places()).hasSize(2);
    }
}
