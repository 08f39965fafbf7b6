package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.Tls;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's targets, from YAML to what a target is made of. */
class FileTargetsTest {

    private static final String TOKEN = "dt0c01.PUBLIC.PRIVATE";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    private Settings read(String targets) {
        return new FileWithTargets(environment, directory).read(targets);
    }

    private TargetSpec only(String target) {
        Settings settings = read(target);
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.targets()).hasSize(1);
        return settings.targets().getFirst();
    }

    private static Optional<Secret> basic(String encoded) {
        return Optional.of(new Secret("Basic " + encoded));
    }

    private static Access accessOf(TargetSpec target) {
        return ((TargetSpec.Pushgateway) target).access();
    }

    @Test
    void a_pushgateway_takes_all_of_these_keys() {
        assertThat(only("""
                - kind: pushgateway
                  name: main
                  url: gateway:9091/path/
                  user: me
                  password: secret
                  ca: ca.pem
                  certificate: tls/own.pem
                  key: /etc/own.key
                  insecure: on
                  connect-timeout: 500ms
                  read-timeout: 1m
                  grouping: own
                  delete-old-group: true
                """))
                .isEqualTo(new TargetSpec.Pushgateway(
                        "main",
                        URI.create("http://gateway:9091/path"),
                        new Access(
                                basic("bWU6c2VjcmV0"),
                                new Tls(
                                        Optional.of(directory.resolve("ca.pem")),
                                        Optional.of(directory.resolve("tls/own.pem")),
                                        Optional.of(Path.of("/etc/own.key")),
                                        true),
                                Duration.ofMillis(500),
                                Duration.ofMinutes(1)),
                        Grouping.OWN,
                        true));
    }

    @Test
    void dynatrace_takes_all_of_these_keys() {
        assertThat(only("""
                - kind: dynatrace
                  name: saas
                  url: https://abc12345.live.dynatrace.com/
                  token: dt0c01.PUBLIC.PRIVATE
                  ca: ca.pem
                  insecure: false
                  read-timeout: 3s
                  prefix: ci
                  dimensions: {team: shop, my.Key: 'a,b'}
                  source: jobs
                  enrich: yes
                """))
                .isEqualTo(new TargetSpec.Dynatrace(
                        "saas",
                        URI.create("https://abc12345.live.dynatrace.com"),
                        new Secret(TOKEN),
                        new Access(
                                Optional.empty(),
                                new Tls(
                                        Optional.of(directory.resolve("ca.pem")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false),
                                Access.DEFAULT.connect(),
                                Duration.ofSeconds(3)),
                        new Additions(
                                "ci", Labels.of(Map.of("team", "shop", "my.Key", "a,b")), Optional.of("jobs"), true)));
    }

    @Test
    void the_others_take_few() {
        assertThat(read("""
                - {kind: oneagent, prefix: ci, enrich: true}
                - {kind: textfile, path: prom}
                - {kind: console, name: table}
                """).targets())
                .containsExactly(
                        new TargetSpec.OneAgent(
                                "oneagent",
                                URI.create("http://localhost:14499"),
                                Access.DEFAULT,
                                new Additions("ci", Labels.NONE, Optional.empty(), true)),
                        new TargetSpec.Textfile("textfile", directory.resolve("prom")),
                        new TargetSpec.Console("table"));
    }

    @Test
    void a_user_in_the_address_counts_where_no_key_says_one() {
        assertThat(only("- {kind: pushgateway, url: 'http://me:s%65cret@gateway'}"))
                .isEqualTo(new TargetSpec.Pushgateway(
                        "pushgateway",
                        URI.create("http://gateway"),
                        new Access(basic("bWU6c2VjcmV0"), Tls.DEFAULT, Access.DEFAULT.connect(), Access.DEFAULT.read()),
                        Grouping.OWN,
                        false));
        assertThat(accessOf(only("- {kind: pushgateway, url: 'http://me:other@gateway', user: me, password: secret}"))
                        .authorization())
                .isEqualTo(basic("bWU6c2VjcmV0"));
        assertThat(accessOf(only("- {kind: pushgateway, url: 'http://me:other@gateway', token: secret}"))
                        .authorization())
                .contains(new Secret("Bearer secret"));
    }

    @Test
    void a_secret_may_stand_in_a_variable_or_a_file() throws Exception {
        environment.putAll(Map.of("WHO", "me", "WORD", "secret", "WHERE", "https://gateway", "KEY", "token"));
        Files.writeString(directory.resolve("word"), "secret\n");

        assertThat(accessOf(only("- {kind: pushgateway, url: x, user: '${env:WHO}', password: '${env:WORD}'}"))
                        .authorization())
                .isEqualTo(basic("bWU6c2VjcmV0"));
        assertThat(accessOf(only("- {kind: pushgateway, url: x, user: me, password: 'file:word'}"))
                        .authorization())
                .isEqualTo(basic("bWU6c2VjcmV0"));
        assertThat(accessOf(only("- {kind: pushgateway, url: '${env:WHERE}', token: '${env:KEY}-1'}"))
                        .authorization())
                .contains(new Secret("Bearer token-1"));
        assertThat(((TargetSpec.Pushgateway) only("- {kind: pushgateway, url: '${env:WHERE}/p'}")).url())
                .isEqualTo(URI.create("https://gateway/p"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a$b", "$HOME", "${x}", "$${x}", "${env:", "a\\b", "\\${x}", "a,b,", "a#b", " #", "%41", "a\\\\,b"
            })
    void every_character_of_a_password_survives(String password) {
        environment.put("WORD", password);
        String quoted = password.replace("'", "''");

        Optional<Secret> said = accessOf(
                        only("- {kind: pushgateway, url: x, user: me, password: 'x%s'}".formatted(quoted)))
                .authorization();
        Optional<Secret> elsewhere = accessOf(only("- {kind: pushgateway, url: x, user: me, password: 'x${env:WORD}'}"))
                .authorization();

        String basic = Base64.getEncoder().encodeToString(("me:x" + password).getBytes(UTF_8));
        assertThat(said).isEqualTo(basic(basic));
        assertThat(elsewhere).isEqualTo(basic(basic));
    }

    @Test
    void two_of_one_kind_are_told_apart_by_numbers_or_names() {
        assertThat(read("""
                - {kind: pushgateway, url: a}
                - {kind: pushgateway, url: b}
                - {kind: pushgateway, url: c, name: mine}
                - {kind: pushgateway, url: d}
                """).targets())
                .extracting(TargetSpec::name)
                .containsExactly("pushgateway", "pushgateway-2", "mine", "pushgateway-3");
    }
}
