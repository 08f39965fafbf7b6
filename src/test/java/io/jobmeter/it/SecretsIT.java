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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Each under its number, since targets of one run do not touch each other. */
    private static String targets(String kind, String... words) {
        StringBuilder yaml = new StringBuilder("targets:\n");
        for (int at = 0; at < words.length; at++) {
            yaml.append("  - {kind: %s, name: n%d, %s}\n".formatted(kind, at, words[at]));
        }
        return yaml.toString();
    }

    private static void assertEachSays(Result result, int targets, String words) {
        assertThat(result.exitCode()).isEqualTo(3);
        String[] outcomes = result.summary().split("; ");
        for (int at = 0; at < targets; at++) {
            String name = "n" + at + " failed (";
            assertThat(outcomes)
                    .as(name)
                    .anySatisfy(outcome -> assertThat(outcome).startsWith(name).contains(words));
        }
    }

    @Test
    void a_dynatrace_token_arrives_and_only_its_public_part_is_shown() throws Exception {
        String yaml = targets(
                "dynatrace",
                "url: 'http://SERVER', token: dt0c01.PUBLIC.VERYSECRET",
                "url: 'http://SERVER', token: '${env:TOKEN}'",
                "url: 'http://SERVER/e/2', token: 'dt0c01.PUBLIC.${env:PART}'",
                "url: 'http://SERVER/e/3', token: 'file:token'");
        try (EchoServer server = EchoServer.start(401)) {
            Result result =
                    program(yaml, server).with("PART", KnownSecrets.PRIVATE).run();

            assertThat(server.authorizations()).hasSize(4).containsOnly("Api-Token " + TOKEN);
            assertEachSays(result, 4, "no Api-Token dt0c01.PUBLIC.*** at ");
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

    @Test
    void a_password_arrives_and_is_not_shown_nor_its_encoded_form() throws Exception {
        String yaml = targets(
                "pushgateway",
                "url: 'http://SERVER', user: me, password: hunter22-hidden",
                "url: 'http://SERVER', user: '${env:WHO}', password: '${env:PASSWORD}'",
                "url: 'http://SERVER', user: me, password: 'file:password'",
                "url: 'http://me:hunter22-hidden@SERVER'",
                "url: 'http://me:${env:PASSWORD}@SERVER'",
                "url: '${env:GATEWAY}'");
        try (EchoServer server = EchoServer.start(403)) {
            Result result = program(yaml, server).run();

            assertThat(server.authorizations()).hasSize(6).containsOnly("Basic " + ENCODED);
            assertEachSays(result, 6, "no Basic *** at ");
            assertThat(result.stderr()).doesNotContain(ENCODED);
        }
    }

    @Test
    void a_bearer_token_arrives_and_is_not_shown_nor_where_an_answer_is_cut_in_it() throws Exception {
        String yaml = targets(
                "pushgateway",
                "url: 'http://SERVER', token: VERYSECRET",
                "url: 'http://SERVER', token: '${env:PART}'",
                "url: 'http://SERVER', token: 'file:part'",
                "url: 'http://SERVER', token: '${env:LONG}'");
        String longer = KnownSecrets.PRIVATE.repeat(40);
        Files.writeString(directory.resolve("part"), KnownSecrets.PRIVATE);
        try (EchoServer server = EchoServer.start(403)) {
            Result result = program(yaml, server)
                    .with("PART", KnownSecrets.PRIVATE)
                    .with("LONG", longer)
                    .run();

            String bearer = "Bearer " + KnownSecrets.PRIVATE;
            assertThat(server.authorizations()).containsExactlyInAnyOrder(bearer, bearer, bearer, "Bearer " + longer);
            assertEachSays(result, 4, "no Bearer ***");
        }
    }

    @Test
    void every_character_of_a_password_arrives() throws Exception {
        List<String> passwords = List.of("a$b", "$HOME", "${x}", "a\\b", "a,b,", "a#b", "a #b");
        String yaml = targets(
                "pushgateway",
                passwords.stream()
                        .map(password -> "url: 'http://SERVER', user: me, password: '" + password + "'")
                        .toArray(String[]::new));
        try (EchoServer server = EchoServer.start(403)) {
            program(yaml, server).run();

            assertThat(server.authorizations())
                    .containsExactlyInAnyOrderElementsOf(passwords.stream()
                            .map(password ->
                                    "Basic " + Base64.getEncoder().encodeToString(("me:" + password).getBytes(UTF_8)))
                            .toList());
        }
    }

    @Test
    void nothing_of_it_is_shown_where_nobody_answers() throws Exception {
        String yaml = "targets:\n"
                + "  - {kind: dynatrace, name: n0, url: 'http://127.0.0.1:1', token: '${env:TOKEN}'}\n"
                + "  - {kind: pushgateway, name: n1, url: 'http://me:hunter22-hidden@127.0.0.1:1'}\n"
                + "  - {kind: pushgateway, name: n2, url: 'http://127.0.0.1:1', user: me, password: hunter22-hidden}\n"
                + "  - {kind: pushgateway, name: n3, url: 'http://no-such-name.invalid', token: VERYSECRET}\n";
        try (EchoServer server = EchoServer.start(500)) {
            Result result =
                    program(yaml, server).with("JOBMETER_PUSH_BUDGET", "300ms").run();

            assertEachSays(result, 4, "");
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

    /** Its name is misspelt, so that no target has it. */
    @Test
    void a_variable_that_fits_no_target_is_kept_from_the_command_and_masked() {
        Result result = jobmeter(
                        "-v",
                        "-l",
                        "a=" + KnownSecrets.PRIVATE,
                        "--hide-secrets",
                        "-t",
                        "console",
                        "--",
                        "sh",
                        "-c",
                        "echo ${JOBMETER_TARGETS_PRD_TOKEN:-hidden}")
                .in(directory)
                .with("JOBMETER_TARGETS_PRD_TOKEN", KnownSecrets.PRIVATE)
                .run();

        assertThat(result.stdout()).isEqualTo("hidden\n");
        assertThat(result.stderr())
                .startsWith("jobmeter: JOBMETER_TARGETS_PRD_TOKEN: the variable ")
                .contains("a=\"***\"");
    }
}
