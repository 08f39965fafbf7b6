package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Mood;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.ProxyStub;
import io.jobmeter.testing.Pushgateway;
import io.jobmeter.testing.WildServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckIT {

    @TempDir
    private Path directory;

    private Program check(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "check";
        System.arraycopy(options, 0, all, 1, options.length);
        return Program.jobmeter(all).in(directory);
    }

    private void file(String text) throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), text);
    }

    private Program online(DynatraceStub stub) {
        return check("-t", "dynatrace=" + stub.url(), "--online", "--push-budget", "40s")
                .with("DT_API_TOKEN", DynatraceStub.TOKEN);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_on_stdout() throws IOException {
        file("""
                labels: {run_id: x}
                extract:
                  - format: json
                    metrics: [{name: a, value: '.a[', type: guage}]
                targets:
                  - {kind: pushgateway, url: 'ftp://me:hunter22-hidden@x'}
                  - {kind: pushgateway, url: 'http://gateway:9091', token: VERYSECRET}
                """);
        Result result = check("--timeout", "soon").run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(125);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .contains("extract[0].metrics[0].type 'guage' is none of gauge, counter or histogram; did you mean"
                        + " 'gauge'?\n")
                .contains("extract[0].metrics[0].value '.a[' is not jq: it ends too early, at character 3\n")
                .contains("targets[0].url 'ftp://***@x' is not an http address\n")
                .contains("timeout 'soon' is not a time such as 500ms, 10s or 1m30s; it is passed over\n")
                .contains("warning: labels.run_id changes, by its name, with every run, and makes new series each"
                        + " time: leave it out\n")
                .contains("warning: targets[1] is sent its secret over http, where all who are between can read it:"
                        + " give an address with https://\n")
                .endsWith("jobmeter.yaml: 4 problems, 4 warnings\n")
                .doesNotContain("\u001b");
        assertThat(check("-q", "--timeout", "soon").run().stdout())
                .doesNotContain("warning")
                .hasLineCount(4);
    }

    @Test
    void a_configuration_that_is_fine_ends_with_0_and_says_which_it_is() throws IOException {
        file("quiet: true\npresets: [hyperfine]\ntargets: [{kind: pushgateway, url: 'http://absent.invalid'}]");

        assertThat(check("-m", "a=json:.a").run())
                .extracting(Result::exitCode, Result::stdout, Result::stderr)
                .containsExactly(0, "jobmeter.yaml is fine: 2 rules, 1 target\n", "");
        assertThat(check("-c", "./jobmeter.yaml").run().stdout())
                .isEqualTo("./jobmeter.yaml is fine: 1 rule, 1 target\n");
        assertThat(check("-c", "absent.yaml").run())
                .extracting(Result::exitCode, Result::stdout)
                .containsExactly(125, "configuration file 'absent.yaml' does not exist\nabsent.yaml: 1 problem\n");
    }

    @Test
    void without_a_file_the_command_line_is_checked() {
        assertThat(check("-t", "console", "-p", "hyperfin").run())
                .extracting(Result::exitCode, Result::stdout)
                .containsExactly(
                        125,
                        "preset 'hyperfin' is not known: did you mean 'hyperfine'? 'jobmeter presets' lists all\n"
                                + "no configuration file; the command line: 1 problem\n");
        assertThat(check("--", "true").run().exitCode()).isEqualTo(125);
        assertThat(check("more").run().exitCode()).isEqualTo(125);
    }

    @Test
    void nobody_is_asked_unless_online() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start()) {
            String target = "dynatrace=" + stub.url();
            assertThat(check("-t", target)
                            .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                            .run()
                            .exitCode())
                    .isZero();
            assertThat(check("-t", target, "--offline")
                            .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                            .with("JOBMETER_ONLINE", "true")
                            .run()
                            .exitCode())
                    .isZero();
            assertThat(stub.requests()).isZero();
        }
    }

    @Test
    void every_target_is_asked_at_once_and_none_gets_a_metric() throws IOException {
        try (Pushgateway gateway = Pushgateway.start();
                DynatraceStub stub = DynatraceStub.start();
                WildServer silent = WildServer.start(WildServer.Way.SAYS_NOTHING)) {
            Path folder = Files.createDirectory(directory.resolve("metrics"));
            file("""
                    targets:
                      - {kind: pushgateway, url: '%s'}
                      - {kind: pushgateway, name: silent, url: '%s', read-timeout: 1s}
                      - {kind: dynatrace, url: '%s'}
                      - {kind: oneagent, url: '%s'}
                      - {kind: textfile, path: metrics}
                      - {kind: console}
                    """.formatted(gateway.url(), silent.url(), stub.url(), stub.url()));
            Instant start = Instant.now();
            Result result = check("--online", "--push-budget", "40s")
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(125);
            assertThat(result.stdout())
                    .contains("silent: " + silent.url() + " took the request and did not answer in time\n")
                    .containsPattern("(?m)^pushgateway: " + gateway.url() + " is there \\(Pushgateway [0-9].*\\)$")
                    .contains("dynatrace: " + stub.url() + " is there, and the token has the scope metrics.ingest\n")
                    .contains("oneagent: " + stub.url() + " is there; whether it takes metrics shows when some are"
                            + " sent\n")
                    .contains("textfile: 'metrics' is there and can be written to\n")
                    .contains("console: is always there\n")
                    .endsWith("jobmeter.yaml: 1 problem\n");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(40));
            assertThat(gateway.groups()).isEmpty();
            assertThat(stub.accepted()).isEmpty();
            assertThat(stub.requests()).isEqualTo(1);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"enabled": true, "scopes": ["metrics.ingest"]}                    | 0   | is there, and the token has the scope metrics.ingest
            {"enabled": true, "scopes": ["metrics.read"]}                      | 125 | is there, but the token lacks the scope metrics.ingest
            {"enabled": false, "scopes": ["metrics.ingest"]}                   | 125 | is there, but the token is disabled
            {"scopes": ["metrics.ingest"], "expirationDate": "2020-01-01T00:00:00.000Z"} | 125 | is there, but the token has expired
            {"scopes": ["metrics.ingest"], "expirationDate": "2999-01-01T00:00:00.000Z"} | 0   | is there, and the token has the scope metrics.ingest
            {"it": "works"}                                                    | 125 | answered 200, but not as Dynatrace does: is this its address?
            ~~                                                                 | 0   | answered 404 (is the address that of the environment, *.live.dynatrace.com?): Token not found: whether the token has the scope metrics.ingest is not known
            """)
    void a_tenant_says_what_it_knows_of_the_token(String known, int code, String words) {
        try (DynatraceStub stub = DynatraceStub.start().knowing(known)) {
            Result result = online(stub).run();

            assertThat(result.stdout()).contains("dynatrace: " + stub.url() + " " + words + "\n");
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNAUTHORIZED | 125 | answered 401: it does not know the token
            FORBIDDEN    | 0   | answered 403: whether the token has the scope metrics.ingest is not known
            PAGE         | 125 | answered 200, but not as Dynatrace does: is this its address?
            BROKEN       | 125 | answered 500: Internal Server Error
            REDIRECTS    | 0   | is behind a redirect: it answered 302, a redirect to /elsewhere, which is not followed
            """)
    void a_tenant_that_says_something_else_is_explained(Plain mood, int code, String words) {
        try (DynatraceStub stub = DynatraceStub.start((Mood) mood)) {
            Result result = online(stub).run();

            assertThat(result.stdout()).contains("dynatrace: " + stub.url() + " " + words);
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(code);
        }
    }

    @Test
    void a_server_that_is_no_tenant_is_a_problem() {
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = check("--online", "-t", "dynatrace=" + gateway.url())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(result.stdout())
                    .contains("dynatrace: " + gateway.url()
                            + " answered 404 (is the address that of the environment, *.live.dynatrace.com?): ");
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(125);
        }
    }

    @Test
    void a_proxy_in_the_way_is_named() {
        try (ProxyStub proxy = ProxyStub.start(ProxyStub.Way.ASKS_WHO)) {
            Result result = check(
                            "--online", "-t", "pushgateway=http://gateway.example", "-t", "dynatrace=http://t.example")
                    .with("JOBMETER_PUSH_BUDGET", "40s")
                    .with("HTTP_PROXY", "http://" + proxy.address())
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            String words = "the proxy http://" + proxy.address() + " answered 407: it wants to know who we are: give a"
                    + " user and a password in its address\n";
            assertThat(result.stdout()).contains("pushgateway: " + words).contains("dynatrace: " + words);
            assertThat(result.exitCode()).isEqualTo(125);
        }
    }
}
