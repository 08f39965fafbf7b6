package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Certificates;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Pushgateway with a door: users, TLS, and certificates of its clients. */
class PushgatewayAccessIT {

    private static final String WARNING = "jobmeter: pushgateway believes any server, as insecure: true or INSECURE_SSL"
            + " asks: whoever stands between can read and change what it is sent\n";

    @TempDir
    static Path directory;

    private static Certificates server;
    private static Certificates client;

    @BeforeAll
    static void certificates() {
        server = Certificates.selfSigned(directory, "server", "RSA", "ip:127.0.0.1");
        client = Certificates.selfSigned(directory, "client", "EC", "dns:client.example");
    }

    private static Path users() throws IOException {
        return configuration("basic_auth_users: {%s: %s}\n".formatted(Pushgateway.USER, Pushgateway.PASSWORD_HASH));
    }

    private static Path tls(String more) throws IOException {
        return tls(server, more);
    }

    private static Path tls(Certificates shown, String more) throws IOException {
        return configuration("tls_server_config:\n  cert_file: %s\n  key_file: %s\n%s"
                .formatted(shown.certificate(), shown.key(), more));
    }

    private static Path configuration(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "web", ".yaml"), text);
    }

    private static Program jobmeter(Pushgateway gateway, String... options) throws IOException {
        Path folder = Files.createTempDirectory(directory, "run");
        Files.writeString(
                folder.resolve("jobmeter.yaml"),
                "targets:\n  - kind: pushgateway\n    url: " + gateway.url() + "\n    "
                        + String.join("\n    ", options));
        return Program.jobmeter("-n", "demo", "--", "true").in(folder);
    }

    private static void arrives(Pushgateway gateway, Result result) {
        assertThat(result.summary()).endsWith("pushgateway ok");
        assertThat(gateway.value("demo_run_success", Map.of())).isEqualTo("1");
    }

    @Test
    void a_user_is_let_in_by_the_password_wherever_it_stands() throws IOException {
        try (Pushgateway gateway = Pushgateway.startGuarded(users(), "http")) {
            Files.writeString(directory.resolve("password"), Pushgateway.PASSWORD + "\n");

            arrives(
                    gateway,
                    jobmeter(gateway, "user: me", "password: file:" + directory.resolve("password"))
                            .run());
            arrives(
                    gateway,
                    jobmeter(gateway, "user: me", "password: ${env:PUSH_PASSWORD}")
                            .with("PUSH_PASSWORD", Pushgateway.PASSWORD)
                            .run());
            String inAddress = "pushgateway=http://me:open%20sesame@" + gateway.address();
            arrives(
                    gateway,
                    Program.jobmeter("-n", "demo", "-t", inAddress, "--", "true")
                            .run());
        }
    }

    @Test
    void a_wrong_password_and_none_are_told_apart_and_shown_nowhere() throws IOException {
        try (Pushgateway gateway = Pushgateway.startGuarded(users(), "http")) {
            Result wrong =
                    jobmeter(gateway, "user: me", "password: open-barley").run();
            Result none = jobmeter(gateway).run();

            assertThat(wrong.summary())
                    .endsWith("pushgateway failed (answered 401: it does not know us by that token, or user and"
                            + " password)");
            assertThat(wrong.stderr()).doesNotContain("open-barley");
            assertThat(none.summary())
                    .endsWith("pushgateway failed (answered 401: it wants to know who we are: give a token, or user and"
                            + " password)");
            assertThat(gateway.groups()).isEmpty();
        }
    }

    @Test
    void a_server_that_nobody_vouches_for_is_refused_and_with_its_authority_accepted() throws IOException {
        try (Pushgateway gateway = Pushgateway.startGuarded(tls(""), "https")) {
            Result refused = jobmeter(gateway).run();

            assertThat(refused.summary())
                    .endsWith("pushgateway failed (" + gateway.url() + " has a certificate that no authority we know"
                            + " vouches for: give the authority's file as 'ca')");
            assertThat(gateway.groups()).isEmpty();

            Result accepted = jobmeter(gateway, "ca: " + server.certificate()).run();
            arrives(gateway, accepted);
            assertThat(accepted.stderr()).doesNotContain("insecure");
        }
    }

    @Test
    void an_insecure_run_believes_any_server_and_warns_each_time() throws IOException {
        try (Pushgateway gateway = Pushgateway.startGuarded(tls(""), "https")) {
            for (Program run : List.of(
                    jobmeter(gateway, "insecure: true"), jobmeter(gateway).with("INSECURE_SSL", "true"))) {
                Result result = run.run();

                arrives(gateway, result);
                assertThat(result.stderr()).containsOnlyOnce(WARNING);
            }
        }
    }

    @Test
    void a_certificate_of_another_name_is_refused_unless_any_server_is_believed() throws IOException {
        Certificates elsewhere = Certificates.selfSigned(directory, "elsewhere", "EC", "dns:elsewhere.example");
        try (Pushgateway gateway = Pushgateway.startGuarded(tls(elsewhere, ""), "https")) {
            String ca = "ca: " + elsewhere.certificate();

            assertThat(jobmeter(gateway, ca).run().summary())
                    .contains("pushgateway failed (" + gateway.url() + " has a certificate that does not count: ");
            assertThat(gateway.groups()).isEmpty();
            arrives(gateway, jobmeter(gateway, ca, "insecure: true").run());
        }
    }

    @Test
    void a_server_that_wants_a_certificate_gets_ours() throws IOException {
        Path configuration =
                tls("  client_auth_type: RequireAndVerifyClientCert\n  client_ca_file: " + client.certificate() + "\n");
        try (Pushgateway gateway = Pushgateway.startGuarded(configuration, "https", Optional.of(client))) {
            String ca = "ca: " + server.certificate();
            Result without = jobmeter(gateway, ca).run();
            Result other = jobmeter(gateway, ca, "certificate: " + server.certificate(), "key: " + server.key())
                    .run();

            String refusal = "pushgateway failed (" + gateway.url()
                    + " does not take us without a certificate that it knows: give one as 'certificate' and 'key')";
            assertThat(without.summary()).endsWith(refusal);
            assertThat(other.summary()).endsWith(refusal);
            assertThat(gateway.groups()).isEmpty();

            arrives(
                    gateway,
                    jobmeter(gateway, ca, "certificate: " + client.both(), "key: " + client.both())
                            .run());
        }
    }

    @Test
    void the_wrong_one_of_http_and_https_is_said() throws IOException {
        try (Pushgateway plain = Pushgateway.start();
                Pushgateway secured = Pushgateway.startGuarded(tls(""), "https")) {
            String tooMuch = "pushgateway=https://" + plain.address();
            String tooLittle = "pushgateway=http://" + secured.address();

            assertThat(Program.jobmeter("-t", tooMuch, "--", "true").run().summary())
                    .endsWith("does not speak TLS: give its address with http://)");
            assertThat(Program.jobmeter("-t", tooLittle, "--", "true").run().summary())
                    .endsWith("answered 400: it speaks TLS: give its address with https://)");
        }
    }
}
