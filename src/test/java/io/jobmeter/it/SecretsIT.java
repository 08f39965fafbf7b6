package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.EchoServer;
import io.jobmeter.testing.KnownSecrets;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets arrive where they belong and are shown nowhere; every {@link Program.Result} is searched for them. */
class SecretsIT {

    private static final String TOKEN = "dt0c01.PUBLIC." + KnownSecrets.PRIVATE;
    private static final String ENCODED =
            Base64.getEncoder().encodeToString(("me:" + KnownSecrets.PASSWORD).getBytes(UTF_8));

    @TempDir
    Path directory;

    private Program program(String yaml, EchoServer server) throws IOException {
        Files.writeString(directory.resolve("token"), TOKEN + "\n");
        Files.writeString(directory.resolve("password"), KnownSecrets.PASSWORD + "\n");
        return jobmeter("-n", "demo", "--", "sh", "-c", "exit 3")
                .in(directory)
                .with("JOBMETER_CONFIG_YAML", yaml.replace("SERVER", server.address()))
                .with("TOKEN", TOKEN)
                .with("WHO", "me")
                .with("PASSWORD", KnownSecrets.PASSWORD)
                .with("GATEWAY", "http://me:" + KnownSecrets.PASSWORD + "@" + server.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: dt0c01.PUBLIC.VERYSECRET",
                "token: '${env:TOKEN}'",
                "token: 'dt0c01.PUBLIC.${env:PART}'",
                "token: 'file:token'",
            })
    void a_dynatrace_token_arrives_and_only_its_public_part_is_shown(String token) throws Exception {
        try (EchoServer server = EchoServer.start(401)) {
            Result result = program("targets: [{kind: dynatrace, url: 'http://SERVER', " + token + "}]", server)
                    .with("PART", KnownSecrets.PRIVATE)
                    .run();

            assertThat(server.authorizations()).containsExactly("Api-Token " + TOKEN);
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.summary()).contains("answered 401", "no Api-Token dt0c01.PUBLIC.*** at ");
        }
    }

    @Test
    void a_dynatrace_token_arrives_from_its_own_variable() throws Exception {
        try (EchoServer server = EchoServer.start(403)) {
            Result result = program("targets: [{kind: dynatrace}]", server)
                    .with("DT_TENANT", "http://" + server.address())
                    .with("DT_API_TOKEN", TOKEN)
                    .run();

            assertThat(server.authorizations()).containsExactly("Api-Token " + TOKEN);
            assertThat(result.summary()).contains("answered 403", "no Api-Token dt0c01.PUBLIC.*** at ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: 'http://SERVER', user: me, password: hunter22-hidden",
                "url: 'http://SERVER', user: '${env:WHO}', password: '${env:PASSWORD}'",
                "url: 'http://SERVER', user: me, password: 'file:password'",
                "url: 'http://me:hunter22-hidden@SERVER'",
                "url: 'http://me:${env:PASSWORD}@SERVER'",
                "url: '${env:GATEWAY}'",
            })
    void a_password_arrives_and_is_not_shown_nor_its_encoded_form(String words) throws Exception {
        try (EchoServer server = EchoServer.start(403)) {
            Result result = program("targets: [{kind: pushgateway, " + words + "}]", server)
                    .run();

            assertThat(server.authorizations()).containsExactly("Basic " + ENCODED);
            assertThat(result.summary()).contains("answered 403").contains("no Basic *** at ");
            assertThat(result.stderr()).doesNotContain(ENCODED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token: VERYSECRET", "token: '${env:PART}'", "token: 'file:part'"})
    void a_bearer_token_arrives_and_is_not_shown(String words) throws Exception {
        Files.writeString(directory.resolve("part"), KnownSecrets.PRIVATE);
        try (EchoServer server = EchoServer.start(403)) {
            Result result = program("targets: [{kind: pushgateway, url: 'http://SERVER', " + words + "}]", server)
                    .with("PART", KnownSecrets.PRIVATE)
                    .run();

            assertThat(server.authorizations()).containsExactly("Bearer " + KnownSecrets.PRIVATE);
            assertThat(result.summary()).contains("no Bearer *** at ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b", "$HOME", "${x}", "a\\b", "a,b,", "a#b", "a #b"})
    void every_character_of_a_password_arrives(String password) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(("me:" + password).getBytes(UTF_8));
        String yaml = "targets: [{kind: pushgateway, url: 'http://SERVER', user: me, password: '" + password + "'}]";
        try (EchoServer server = EchoServer.start(403)) {
            program(yaml, server).run();

            assertThat(server.authorizations()).containsExactly("Basic " + encoded);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: dynatrace, url: 'http://127.0.0.1:1', token: '${env:TOKEN}'}",
                "{kind: pushgateway, url: 'http://me:hunter22-hidden@127.0.0.1:1'}",
                "{kind: pushgateway, url: 'http://127.0.0.1:1/?key=hunter22-hidden'}",
                "{kind: pushgateway, url: 'http://127.0.0.1:1', user: me, password: hunter22-hidden}",
                "{kind: pushgateway, url: 'http://no-such-name.invalid', token: VERYSECRET}",
                "{kind: pushgateway, url: 'ftp://me:hunter22-hidden@127.0.0.1:1'}",
                "{kind: pushgateway, url: 'http://me:hunter22-hidden@a b'}",
                "{kind: pushgateway, url: 'http://127.0.0.1:1', token: 'VERYSECRET with spaces'}",
                "{kind: pushgateway, url: 'http://127.0.0.1:1', token: VERYSECRET, user: hunter22-hidden}",
                "{kind: 'http://me:hunter22-hidden@127.0.0.1:1'}",
                "{kind: console, token: VERYSECRET, password: hunter22-hidden}",
                "{kind: dynatrace, url: 'http://127.0.0.1:1', token: VERYSECRET: x}",
                "{kind: dynatrace, token: *VERYSECRET}",
                "{kind: dynatrace, token: !VERYSECRET x}",
                "{kind: dynatrace, token: VERYSECRET",
            })
    void whatever_is_wrong_is_said_without_a_secret(String target) throws Exception {
        try (EchoServer server = EchoServer.start(500)) {
            Result result = program("targets: [" + target + "]", server)
                    .with("JOBMETER_PUSH_BUDGET", "3s")
                    .run();

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.stderr().lines().count()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 'gone gone gone '", "false, 'there there there '"})
    void variables_that_hold_secrets_can_be_kept_from_the_command(boolean hide, String seen) {
        String look = "for v in DT_API_TOKEN PASSWORD JOBMETER_CONFIG_YAML; do "
                + "if env | grep -q \"^$v=\"; then printf 'there '; else printf 'gone '; fi; done; "
                + "test \"$OTHER\" && test \"$DT_TENANT\" && test \"$PATH\"";
        Result result = jobmeter("-n", "demo", "--dry-run", "--", "sh", "-c", look)
                .with("JOBMETER_CONFIG_YAML", """
                        hide-secrets: %s
                        targets:
                          - {kind: dynatrace}
                          - {kind: textfile, path: /, token: '${env:PASSWORD}'}
                          - {kind: dynatrace, token: VERYSECRET}
                        """.formatted(hide))
                .with("DT_TENANT", "http://127.0.0.1:1")
                .with("DT_API_TOKEN", TOKEN)
                .with("PASSWORD", KnownSecrets.PASSWORD)
                .with("OTHER", "here")
                .run();

        assertThat(result.stdout()).isEqualTo(seen);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void they_are_kept_from_it_by_option_and_by_variable_as_well() {
        String look = "test -z \"$DT_API_TOKEN\"";
        assertThat(hiding(jobmeter("--hide-secrets", "--dry-run", "-t", "dynatrace", "--", "sh", "-c", look)))
                .isZero();
        assertThat(hiding(jobmeter("--dry-run", "-t", "dynatrace", "--", "sh", "-c", look)
                        .with("JOBMETER_HIDE_SECRETS", "true")))
                .isZero();
        assertThat(hiding(jobmeter("--dry-run", "-t", "dynatrace", "--", "sh", "-c", look)))
                .isEqualTo(1);
        assertThat(hiding(jobmeter("--hide-secrets", "-t", "console", "--", "sh", "-c", look)))
                .isEqualTo(1);
    }

    private static int hiding(Program program) {
        return program.with("DT_TENANT", "http://127.0.0.1:1")
                .with("DT_API_TOKEN", TOKEN)
                .run()
                .exitCode();
    }
}
