package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Certificates;
import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.EchoServer;
import io.jobmeter.testing.KnownSecrets;
import io.jobmeter.testing.Mood;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import io.jobmeter.testing.ProxyStub;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to who asks for more words. Every {@link Program.Result} is searched for secrets. */
class VerboseIT {

    @TempDir
    Path directory;

    /** With time for everything on a machine that has a lot else to do. */
    private static Program jobmeter(String... arguments) {
        return Program.jobmeter(arguments).with("JOBMETER_PUSH_BUDGET", "1m");
    }

    @Test
    void once_tells_what_was_read_found_and_delivered() throws Exception {
        Files.writeString(
                directory.resolve("my.yaml"),
                "extract: [{format: text, match: 'n=(?<value>\\d+)',"
                        + " metrics: [{name: n, value: $value, aggregate: sum}]}]\n");
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = jobmeter(
                            "-v",
                            "-c",
                            "my.yaml",
                            "-n",
                            "demo",
                            "-t",
                            "pushgateway=http://me:" + KnownSecrets.PASSWORD + "@" + gateway.address(),
                            "--",
                            "sh",
                            "-c",
                            "echo n=4; echo n=5; exit 3; " + KnownSecrets.PASSWORD)
                    .in(directory)
                    .run();

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.stdout()).isEqualTo("n=4\nn=5\n");
            assertThat(result.stderr().lines().map(line -> line.replaceAll("[0-9.]+m?s\\b", "TIME")))
                    .containsExactly(
                            "jobmeter: configuration: file 'my.yaml'",
                            "jobmeter: has rule 'n' on stdout",
                            "jobmeter: target pushgateway: " + gateway.url(),
                            "jobmeter: runs 'sh' '-c' 'echo n=4; echo n=5; exit 3; ***'",
                            "jobmeter: the command ended after TIME, with code 3",
                            "jobmeter: rule 'n' on stdout: 2 rows, 1 metric",
                            "jobmeter: the rules were done TIME after the command",
                            "jobmeter: pushgateway: 13 metrics delivered in TIME, in 1 attempt",
                            "jobmeter: demo exit 3 in TIME; 13 metrics; pushgateway ok");
        }
    }

    @Test
    void twice_tells_a_real_gateways_requests_and_answers() {
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = jobmeter(
                            "-vv",
                            "-n",
                            "demo",
                            "-t",
                            "pushgateway=http://me:" + KnownSecrets.PASSWORD + "@" + gateway.address(),
                            "--",
                            "true")
                    .run();

            assertThat(result.stderr())
                    .contains("jobmeter: pushgateway > PUT " + gateway.url()
                            + "/metrics/job/jobmeter/integration/demo\n"
                            + "jobmeter: pushgateway > Authorization: Basic ***\n"
                            + "jobmeter: pushgateway > Content-Type: text/plain; version=0.0.4; charset=utf-8\n"
                            + "jobmeter: pushgateway >\n"
                            + "jobmeter: pushgateway > # HELP demo_run_")
                    .contains("\njobmeter: pushgateway > demo_run_success{ci_platform=\"local\",} 1.0\n")
                    .containsPattern("\njobmeter: pushgateway < HTTP/1.1 200 OK, after [0-9.]+m?s\n")
                    .contains("\njobmeter: pushgateway < Content-Length: 0\n");
            assertThat(gateway.value("demo_run_success", Map.of())).isEqualTo("1");
            assertEachLineIsOurs(result);
        }
    }

    @Test
    void twice_tells_of_dynatrace_what_it_refuses_and_when_we_come_again() {
        try (DynatraceStub dynatrace = DynatraceStub.start(new Mood.Rests("1"), Mood.Plain.OBEDIENT)) {
            Result result = jobmeter("-vv", "-n", "demo", "-t", "dynatrace=" + dynatrace.url(), "--", "true")
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();

            assertThat(dynatrace.requests()).isEqualTo(2);
            assertThat(result.stderr())
                    .contains("jobmeter: dynatrace > POST " + dynatrace.url() + "/api/v2/metrics/ingest\n"
                            + "jobmeter: dynatrace > Authorization: Api-Token dt0c01.STUB.***\n"
                            + "jobmeter: dynatrace > Content-Type: text/plain; charset=utf-8\n"
                            + "jobmeter: dynatrace >\n"
                            + "jobmeter: dynatrace > ")
                    .containsPattern("\njobmeter: dynatrace < HTTP 503 .*, after [0-9.]+m?s\n")
                    .containsIgnoringCase("\njobmeter: dynatrace < Retry-After: 1\n")
                    .containsPattern(
                            "\njobmeter: dynatrace: attempt 1 failed \\(answered 503.*\\); the next one in 1s, as it asks\n")
                    .contains("jobmeter: dynatrace < HTTP 202 Accepted, after ")
                    .containsPattern("\njobmeter: dynatrace: 12 metrics delivered in [0-9.]+m?s, in 2 attempts\n");
            assertThat(result.summary()).endsWith("12 metrics; dynatrace ok");
            assertEachLineIsOurs(result);
        }
    }

    @Test
    void a_server_that_repeats_our_secrets_is_told_without_them() {
        try (EchoServer server = EchoServer.start(401)) {
            Result result = jobmeter("-vv", "-n", "demo", "--", "true")
                    .with("JOBMETER_CONFIG_YAML", """
                            targets:
                              - {kind: dynatrace, url: 'http://SERVER', token: dt0c01.STUB.VERYSECRET}
                              - {kind: pushgateway, url: 'http://SERVER/x', user: me, password: hunter22-hidden}
                              - {kind: pushgateway, name: second, url: 'http://SERVER/y', token: VERYSECRET}
                              - {kind: oneagent, url: 'http://SERVER'}
                            """.replace("SERVER", server.address()))
                    .run();

            assertThat(server.authorizations()).contains("Api-Token dt0c01.STUB.VERYSECRET", "Bearer VERYSECRET");
            assertThat(result.stderr())
                    .contains("dynatrace < no Api-Token dt0c01.STUB.*** at /api/v2/metrics/ingest\n")
                    .contains("pushgateway < no Basic *** at /x/metrics/job/jobmeter/integration/demo\n")
                    .contains("second < no Bearer *** at /y/metrics/job/jobmeter/integration/demo\n")
                    .contains("oneagent > POST http://" + server.address() + "/metrics/ingest\n");
            assertEachLineIsOurs(result);
        }
    }

    @Test
    void why_there_was_no_answer_is_told_with_its_cause() {
        try (Pushgateway plain = Pushgateway.start()) {
            Result result = jobmeter(
                            "-vv",
                            "-n",
                            "demo",
                            "-t",
                            "pushgateway=https://me:" + KnownSecrets.PASSWORD + "@" + plain.address(),
                            "--",
                            "true")
                    .run();

            assertThat(result.stderr())
                    .containsPattern("jobmeter: pushgateway ! PUT https://" + plain.address()
                            + "/.*: no answer, after [0-9.]+m?s\n"
                            + "jobmeter: pushgateway ! by javax\\.net\\.ssl\\.SSLException: ");
        }
    }

    @Test
    void of_a_connection_over_tls_it_is_told_whose_certificate_was_shown() throws Exception {
        Certificates certificates = Certificates.selfSigned(directory, "server", "RSA", "ip:127.0.0.1");
        try (Pushgateway gateway = Pushgateway.startGuarded(web(certificates), "https")) {
            Result result = jobmeter("-vv", "-n", "demo", "--", "true")
                    .in(directory)
                    .with(
                            "JOBMETER_CONFIG_YAML",
                            "targets: [{kind: pushgateway, url: '" + gateway.url() + "', ca: "
                                    + certificates.certificate() + "}]")
                    .run();

            assertThat(result.stderr())
                    .contains("jobmeter: configuration: variable JOBMETER_CONFIG_YAML\n")
                    .containsPattern("jobmeter: pushgateway \\* connected by TLSv1\\.3 with CN=");
            assertThat(result.summary()).endsWith("pushgateway ok");
        }
    }

    private Path web(Certificates certificates) throws IOException {
        return Files.writeString(
                directory.resolve("web.yaml"),
                "tls_server_config: {cert_file: %s, key_file: %s}\n"
                        .formatted(certificates.certificate(), certificates.key()));
    }

    @Test
    void a_flush_tells_as_much_by_variable_and_quiet_on_its_command_line_counts_more() {
        Path spool = directory.resolve("spool");
        try (DynatraceStub agent = DynatraceStub.start(Mood.Plain.LOST, Mood.Plain.LOST, Mood.Plain.OBEDIENT)) {
            String to = "oneagent=" + agent.url();
            assertThat(jobmeter("-v", "-n", "demo", "-t", to, "--spool", spool.toString(), "--", "true")
                            .run()
                            .stderr())
                    .contains("jobmeter: spool '" + spool + "'\n")
                    .contains("_oneagent_demo_")
                    .contains(".json keeps 12 metrics for oneagent\n");
            assertThat(jobmeter("flush", "-q", "-t", to, spool.toString())
                            .with("JOBMETER_VERBOSE", "2")
                            .run()
                            .stderr())
                    .startsWith("jobmeter: kept file ")
                    .hasLineCount(1);

            Result result = jobmeter("flush", "-t", to, spool.toString())
                    .with("JOBMETER_VERBOSE", "2")
                    .run();

            assertThat(result.stderr())
                    .startsWith("jobmeter: configuration: no file\njobmeter: target oneagent: " + agent.url() + "\n")
                    .contains("jobmeter: oneagent > POST " + agent.url() + "/metrics/ingest\n")
                    .contains("jobmeter: oneagent < HTTP 202 Accepted, after ");
            assertThat(result.exitCode()).isZero();
        }
    }

    @Test
    void a_proxy_is_told_with_what_it_is_told_and_without_the_password() {
        try (Pushgateway gateway = Pushgateway.start();
                ProxyStub proxy = ProxyStub.start(ProxyStub.Way.ASKS_WHO).knowing("push.example", gateway.url())) {
            Result result = jobmeter("-vv", "-n", "demo", "-t", "pushgateway=http://push.example", "--", "true")
                    .with("HTTP_PROXY", "http://" + ProxyStub.LOGIN + proxy.address())
                    .with("http_proxy", "http://" + ProxyStub.LOGIN + proxy.address())
                    .run();

            assertThat(result.stderr())
                    .contains("jobmeter: pushgateway > PUT http://push.example/metrics/job/jobmeter/integration/demo"
                            + " by way of the proxy http://" + proxy.address() + "\n"
                            + "jobmeter: pushgateway > Proxy-Authorization: Basic ***\n");
            assertThat(result.summary()).endsWith("pushgateway ok");
        }
    }

    @Test
    void an_attempt_tells_what_was_read() throws Exception {
        Files.writeString(directory.resolve("out"), "n=4\n");

        Result result = jobmeter("try", "-v", "-m", "n=regex:n=(\\d+)", "out")
                .in(directory)
                .run();

        assertThat(result.stderr()).startsWith("jobmeter: configuration: no file\njobmeter: has rule 'n' on stdout\n");
    }

    @Test
    void a_stderr_that_nobody_reads_holds_up_no_delivery() throws Exception {
        try (Pushgateway gateway = Pushgateway.start()) {
            // More than a pipe holds.
            String fill = "timeout 1 head -c 70000 /dev/zero >&2; exit 0";
            Running running = jobmeter(
                            "-vv", "-n", "demo", "-t", "pushgateway=" + gateway.url(), "--", "sh", "-c", fill)
                    .start();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> gateway.value("demo_run_success", Map.of()).equals("1"));

            assertThat(running.process().isAlive()).isTrue();
            assertThat(running.result().exitCode()).isZero();
        }
    }

    private static void assertEachLineIsOurs(Result result) {
        assertThat(result.stderr().lines()).allSatisfy(line -> assertThat(line).startsWith("jobmeter: "));
    }
}
