package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.TargetSpec;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that cannot be, and what is said and hidden of them. */
class FileTargetProblemsTest {

    private static final String TOKEN = "dt0c01.PUBLIC.PRIVATE";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    private Settings read(String targets, String... options) {
        return new FileWithTargets(environment, directory).read(targets, options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {url: x}                                                    | targets[0] has no kind: say which, as kind: console
            {kind: graphite}                                            | targets[0].kind 'graphite' is none of pushgateway, dynatrace, oneagent, textfile and console
            {kind: 'http://me:secret@x'}                                | targets[0].kind 'http://***@x' is none of pushgateway, dynatrace, oneagent, textfile and console
            {kind: pushgateway}                                         | targets[0] 'pushgateway' has no address: say which, as pushgateway=URL
            {kind: pushgateway, url: 'ftp://me:secret@x'}               | targets[0].url 'ftp://***@x' is not an http address
            {kind: pushgateway, url: 5}                                 | targets[0].url '5' is not an http address
            {kind: pushgateway, url: '${env:NONE}'}                     | targets[0].url is in the variable NONE, which is not set
            {kind: pushgateway, url: x, user: me}                       | targets[0].user stands without a password
            {kind: pushgateway, url: x, password: me}                   | targets[0].password stands without a user
            {kind: pushgateway, url: x, token: a, user: b, password: c} | targets[0].token stands beside a user: one of them is too many
            {kind: pushgateway, url: x, token: a, user: b}              | targets[0].token stands beside a user: one of them is too many
            {kind: pushgateway, url: x, token: 'a b'}                   | targets[0].token has characters that no token has
            {kind: pushgateway, url: x, token: 'file:none'}             | targets[0].token is in the file 'none', which cannot be read
            {kind: pushgateway, url: x, key: own.key}                   | targets[0].key stands without a certificate
            {kind: pushgateway, url: x, certificate: own.pem}           | targets[0].certificate stands without a key
            {kind: pushgateway, url: x, insecure: maybe}                | targets[0].insecure 'maybe' is neither true nor false
            {kind: pushgateway, url: x, connect-timeout: 5}             | targets[0].connect-timeout '5' is not a time such as 500ms or 10s
            {kind: pushgateway, url: x, read-timeout: 0s}               | targets[0].read-timeout '0s' is not a time such as 500ms or 10s
            {kind: pushgateway, url: x, grouping: theirs}               | targets[0].grouping 'theirs' is neither own nor recipe
            {kind: pushgateway, url: x, delete-old-group: 2}            | targets[0].delete-old-group '2' is neither true nor false
            {kind: pushgateway, url: x, dimensions: {a: b}}             | targets[0].dimensions is not for a target of kind pushgateway
            {kind: dynatrace, token: a}                                 | targets[0] 'dynatrace' has no address: set DT_TENANT
            {kind: dynatrace, url: x}                                   | targets[0] 'dynatrace' has no token: set DT_API_TOKEN
            {kind: dynatrace, url: x, token: a, grouping: own}          | targets[0].grouping is not for a target of kind dynatrace
            {kind: dynatrace, url: x, token: a, user: b}                | targets[0].user is not for a target of kind dynatrace
            {kind: oneagent, token: a}                                  | targets[0].token is not for a target of kind oneagent
            {kind: dynatrace, url: x, token: a, enrich: ?}              | targets[0].enrich '?' is neither true nor false
            {kind: oneagent, grouping: own}                             | targets[0].grouping is not for a target of kind oneagent
            {kind: textfile}                                            | targets[0] 'textfile' has no folder: say which, as textfile=FOLDER
            {kind: textfile, path: x, token: a}                         | targets[0].token is not for a target of kind textfile
            {kind: console, url: x}                                     | targets[0].url is not for a target of kind console
            """)
    void what_is_wrong_is_said_with_its_path_and_the_others_stay(String target, String problem) {
        Settings settings =
                read("- " + target.replace("enrich: ?", "enrich: '?'") + "\n- {kind: console, name: other}");

        assertThat(settings.problems()).extracting(Problem::sentence).containsExactly(problem);
        assertThat(settings.targets()).containsExactly(new TargetSpec.Console("other"));
    }

    @Test
    void everything_that_is_wrong_with_a_target_is_said_at_once_and_where() {
        Settings settings = read("""
                - {kind: pushgateway, url: 'ftp://x', user: me, insecure: maybe, read-timeout: 1, prefix: a, path: b}
                """);

        assertThat(settings.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "targets[0].url",
                        "targets[0].user",
                        "targets[0].insecure",
                        "targets[0].read-timeout",
                        "targets[0].path",
                        "targets[0].prefix");
    }

    @Test
    void what_is_missing_is_said_of_the_target() {
        assertThat(read("- {kind: textfile}").problems())
                .containsExactly(new Problem(
                        "JOBMETER_CONFIG_YAML:2",
                        "targets[0]",
                        "targets[0] 'textfile' has no folder: say which, as textfile=FOLDER"));
    }

    @Test
    void an_option_that_cannot_be_is_named_without_its_password() {
        Settings settings = read("- {kind: console}", "http://me:secret@gateway", "textfile", "console=x");

        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "target 'http://***@gateway' is none of pushgateway, dynatrace, oneagent, textfile and console",
                        "target 'textfile' has no folder: say which, as textfile=FOLDER",
                        "target 'console': url is not for a target of kind console");
    }

    @Test
    void variables_of_a_target_that_cannot_be_are_hidden_all_the_same() {
        environment.put("WORD", "secret");
        environment.put("JOBMETER_CONFIG_YAML", """
                hide-secrets: true
                targets: [{kind: pushgateway, url: 'ftp://x', user: me, password: '${env:WORD}'}]
                """);

        assertThat(new SettingsReader(environment, directory)
                        .read(Flags.NONE)
                        .secrets()
                        .hidden())
                .containsExactly("JOBMETER_CONFIG_YAML", "WORD");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "false, false", "maybe, true"})
    void hide_secrets_that_cannot_be_read_hides_them(String said, boolean hidden) {
        environment.putAll(Map.of("DT_API_TOKEN", TOKEN, "DT_TENANT", "abc"));
        environment.put("JOBMETER_CONFIG_YAML", "hide-secrets: " + said + "\ntargets: [{kind: dynatrace}]");

        Settings settings = new SettingsReader(environment, directory).read(Flags.NONE);

        assertThat(settings.secrets().hidden())
                .isEqualTo(hidden ? Set.of("DT_API_TOKEN", "JOBMETER_CONFIG_YAML") : Set.of());
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .isEqualTo(
                        said.equals("maybe")
                                ? List.of("hide-secrets 'maybe' is neither true nor false; it is taken for true")
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({"pushgateway, ca", "pushgateway, certificate", "pushgateway, key", "textfile, path"})
    void a_path_that_cannot_be_takes_its_own_target_only(String kind, String key) {
        String url = kind.equals("pushgateway") ? "url: 'http://g', " : "";
        Settings settings = read("- {kind: " + kind + ", " + url + key + ": \"a\\0b\"}\n- {kind: console}");

        assertThat(settings.targets()).containsExactly(new TargetSpec.Console("console"));
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .contains("targets[0]." + key + " 'a\0b' is no path in this machine's locale");
    }
}
