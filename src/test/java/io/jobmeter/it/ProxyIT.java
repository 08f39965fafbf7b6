package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Certificates;
import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.ProxyStub;
import io.jobmeter.testing.ProxyStub.Way;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By way of a proxy, to servers whose names only the proxy knows. */
class ProxyIT {

    private static final String NAME = "server.example";

    @TempDir
    Path directory;

    private Program run(String target, String proxy) {
        return run(target, proxy, "30s");
    }

    private Program run(String target, String proxy, String budget) {
        return jobmeter("-n", "demo", "--push-budget", budget, "--to", target, "--", "true")
                .in(directory)
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .with("HTTPS_PROXY", proxy)
                .with("HTTP_PROXY", proxy);
    }

    private static String target(String kind, String scheme) {
        return kind + "=" + scheme + "://" + NAME;
    }

    private Certificates certificates() {
        return Certificates.selfSigned(directory, "server", "EC", "dns:" + NAME);
    }

    private Program trusting(String kind, Certificates certificates, String proxy) throws IOException {
        Path configuration = Files.writeString(
                directory.resolve("jobmeter.yaml"), """
                targets: [{kind: %s, url: 'https://%s', ca: '%s'}]
                """.formatted(kind, NAME, certificates.certificate()));
        return jobmeter("-n", "demo", "--push-budget", "30s", "-c", configuration.toString(), "--", "true")
                .in(directory)
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .with("https_proxy", proxy);
    }

    @ParameterizedTest
    @CsvSource({"PASSES_ON, ''", "ASKS_WHO, " + ProxyStub.LOGIN})
    void a_pushgateway_gets_a_push(Way way, String login) {
        try (Pushgateway gateway = Pushgateway.start();
                ProxyStub proxy = ProxyStub.start(way).knowing(NAME, gateway.url())) {
            Result result = run(target("pushgateway", "http"), "http://" + login + proxy.address())
                    .run();

            assertThat(result.summary()).endsWith("pushgateway ok");
            assertThat(gateway.groups()).contains(Map.of("job", "jobmeter", "integration", "demo"));
            assertThat(proxy.requests())
                    .startsWith("PUT http://" + NAME + "/metrics/job/jobmeter/integration/demo HTTP/1.1");
        }
    }

    @ParameterizedTest
    @CsvSource({"PASSES_ON, ''", "ASKS_WHO, " + ProxyStub.LOGIN})
    void a_pushgateway_behind_tls_gets_a_push_through_a_tunnel(Way way, String login) throws IOException {
        Certificates certificates = certificates();
        Path configuration = Files.writeString(
                directory.resolve("web.yaml"), """
                tls_server_config: {cert_file: '%s', key_file: '%s'}
                """.formatted(certificates.certificate(), certificates.key()));
        try (Pushgateway gateway = Pushgateway.startGuarded(configuration, "https");
                ProxyStub proxy = ProxyStub.start(way).knowing(NAME, gateway.url())) {
            Result result = trusting("pushgateway", certificates, login + proxy.address())
                    .run();

            assertThat(result.summary()).endsWith("pushgateway ok");
            assertThat(gateway.groups()).contains(Map.of("job", "jobmeter", "integration", "demo"));
            assertThat(proxy.requests()).containsOnly("CONNECT " + NAME + ":443 HTTP/1.1");
        }
    }

    @Test
    void a_refusal_through_a_tunnel_is_explained_by_what_the_gateway_holds() throws IOException {
        Certificates certificates = certificates();
        Path configuration = Files.writeString(
                directory.resolve("web.yaml"), """
                tls_server_config: {cert_file: '%s', key_file: '%s'}
                """.formatted(certificates.certificate(), certificates.key()));
        try (Pushgateway gateway = Pushgateway.startGuarded(configuration, "https");
                ProxyStub proxy = ProxyStub.start(Way.PASSES_ON).knowing(NAME, gateway.url())) {
            gateway.put("/metrics/job/other", "# TYPE demo_run_metrics counter\ndemo_run_metrics 1\n");
            Result result =
                    trusting("pushgateway", certificates, proxy.address()).run();

            assertThat(result.summary())
                    .contains("answered 400: demo_run_metrics is COUNTER there already and GAUGE here, in the group"
                            + " {job=other}");
        }
    }

    @Test
    void a_certificate_is_checked_through_a_tunnel() throws IOException {
        Certificates certificates = Certificates.selfSigned(directory, "server", "EC", "dns:elsewhere.example");
        Path configuration = Files.writeString(
                directory.resolve("web.yaml"), """
                tls_server_config: {cert_file: '%s', key_file: '%s'}
                """.formatted(certificates.certificate(), certificates.key()));
        try (Pushgateway gateway = Pushgateway.startGuarded(configuration, "https");
                ProxyStub proxy = ProxyStub.start(Way.PASSES_ON).knowing(NAME, gateway.url())) {
            Result stranger =
                    run(target("pushgateway", "https"), proxy.address()).run();
            Result misnamed =
                    trusting("pushgateway", certificates, proxy.address()).run();

            assertThat(stranger.summary()).contains("has a certificate that no authority we know vouches for");
            assertThat(misnamed.summary())
                    .contains("has a certificate that does not count: ", "No subject alternative DNS name");
            assertThat(gateway.groups()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PASSES_ON, ''", "ASKS_WHO, " + ProxyStub.LOGIN})
    void dynatrace_gets_its_lines(Way way, String login) {
        try (DynatraceStub dynatrace = DynatraceStub.start();
                ProxyStub proxy = ProxyStub.start(way).knowing(NAME, dynatrace.url())) {
            Result result = run(target("dynatrace", "http"), "http://" + login + proxy.address())
                    .run();

            assertThat(result.summary()).endsWith("dynatrace ok");
            assertThat(proxy.requests()).containsExactly("POST http://" + NAME + "/api/v2/metrics/ingest HTTP/1.1");
            assertThat(dynatrace.headers().getFirst()).doesNotContainKey("Proxy-authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({"PASSES_ON, ''", "ASKS_WHO, " + ProxyStub.LOGIN})
    void dynatrace_behind_tls_gets_its_lines_through_a_tunnel(Way way, String login) throws IOException {
        Certificates certificates = certificates();
        try (DynatraceStub dynatrace = DynatraceStub.start(certificates);
                ProxyStub proxy = ProxyStub.start(way).knowing(NAME, dynatrace.url())) {
            Result result =
                    trusting("dynatrace", certificates, login + proxy.address()).run();

            assertThat(result.summary()).endsWith("dynatrace ok");
            assertThat(proxy.requests()).containsExactly("CONNECT " + NAME + ":443 HTTP/1.1");
            assertThat(dynatrace.headers().getFirst()).doesNotContainKey("Proxy-authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({"pushgateway, http", "pushgateway, https", "dynatrace, http", "dynatrace, https", "oneagent, http"})
    void a_proxy_that_does_not_know_us_is_named(String kind, String scheme) {
        try (ProxyStub proxy = ProxyStub.start(Way.ASKS_WHO)) {
            String address = "http://" + proxy.address();

            assertThat(run(target(kind, scheme), address).run().summary())
                    .endsWith(
                            kind + " failed (the proxy " + address + " answered 407: it wants to know who we are: give"
                                    + " a user and a password in its address)");
            assertThat(run(target(kind, scheme), "http://" + ProxyStub.USER + ":VERYSECRET@" + proxy.address())
                            .run()
                            .summary())
                    .endsWith(kind + " failed (the proxy " + address + " answered 407: it does not know us by that user"
                            + " and password)");
            assertThat(proxy.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushgateway", "dynatrace"})
    void a_proxy_that_opens_no_tunnel_is_named(String kind) {
        try (ProxyStub forbidding = ProxyStub.start(Way.FORBIDS);
                ProxyStub lost = ProxyStub.start(Way.FINDS_NOBODY)) {
            assertThat(run(target(kind, "https"), forbidding.address()).run().summary())
                    .endsWith(kind + " failed (the proxy http://" + forbidding.address()
                            + " answered 403: it lets nobody through to there, or not us)");
            assertThat(run(target(kind, "https"), lost.address(), "2s").run().summary())
                    .contains(kind + " failed (the proxy http://" + lost.address()
                            + " answered 502: it does not let us through");
        }
    }

    @ParameterizedTest
    @CsvSource({"pushgateway, http", "pushgateway, https", "dynatrace, http", "dynatrace, https"})
    void a_proxy_that_hangs_or_resets_or_is_not_there_is_named_within_the_budget(String kind, String scheme)
            throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (ProxyStub hanging = ProxyStub.start(Way.SAYS_NOTHING);
                ProxyStub resetting = ProxyStub.start(Way.RESETS)) {
            for (String address : new String[] {hanging.address(), resetting.address(), "127.0.0.1:" + nobody}) {
                Instant start = Instant.now();
                Result result = run(target(kind, scheme), address, "5s").run();

                assertThat(result.exitCode()).isZero();
                assertThat(result.summary()).contains(kind + " failed (", " by way of the proxy http://" + address);
                assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
            }
        }
    }

    @Test
    void a_proxy_whose_address_is_none_is_a_problem_and_nothing_goes_around_it() {
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = run("pushgateway=" + gateway.url().replace("127.0.0.1", NAME), "socks5://me:VERYSECRET@x:1")
                    .run();

            assertThat(result.exitCode()).isZero();
            assertThat(result.stderr())
                    .contains("target 'pushgateway' has to go by way of the proxy 'socks5://***@x:1' that HTTP_PROXY"
                            + " names, which is not an address such as http://HOST:PORT");
        }
    }

    @Test
    void a_dry_run_shows_the_way_and_not_who_we_are() {
        Result result = jobmeter(
                        "--dry-run",
                        "-t",
                        target("dynatrace", "https"),
                        "-t",
                        target("pushgateway", "http"),
                        "--",
                        "true")
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .with("HTTPS_PROXY", ProxyStub.LOGIN + "proxy:1")
                .with("HTTP_PROXY", ProxyStub.LOGIN + "proxy:2")
                .run();

        assertThat(result.stderr())
                .contains(
                        "POST https://" + NAME + "/api/v2/metrics/ingest by way of the proxy http://proxy:1\n",
                        "/integration/true by way of the proxy http://proxy:2\n");
    }

    @Test
    void what_no_proxy_names_and_what_is_on_this_machine_is_reached_directly() {
        try (Pushgateway gateway = Pushgateway.start();
                ProxyStub proxy = ProxyStub.start(Way.FORBIDS)) {
            assertThat(run("pushgateway=" + gateway.url(), proxy.address())
                            .run()
                            .summary())
                    .endsWith("pushgateway ok");
            Result direct = run(target("pushgateway", "https"), proxy.address(), "10s")
                    .with("NO_PROXY", ".example")
                    .run();

            assertThat(direct.summary()).contains("https://" + NAME + " could not be reached: its name is not known");
            assertThat(proxy.requests()).isEmpty();
        }
    }
}
