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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's targets, from YAML to what a target is made of. */
class FileTargetsTest {

    private static final String TOKEN = "dt0c01.PUBLIC.PRIVATE";

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    private Settings read(String targets, String... options) {
        environment.put("JOBMETER_CONFIG_YAML", "targets:\n" + targets.indent(2));
        Flags flags = new Flags(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(options),
                Flags.NONE.child(),
                Flags.NONE.delivery(),
                false);
        return new SettingsReader(environment, directory).read(flags);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {url: x}                                                    | targets[0] has no kind: say which, as kind: console
            {kind: graphite}                                            | targets[0] 'graphite' is none of pushgateway, dynatrace, oneagent, textfile and console
            {kind: 'http://me:secret@x'}                                | targets[0] 'http://***@x' is none of pushgateway, dynatrace, oneagent, textfile and console
            {kind: pushgateway}                                         | targets[0] 'pushgateway' has no address: say which, as pushgateway=URL
            {kind: pushgateway, url: 'ftp://me:secret@x'}               | targets[0] 'pushgateway' has the address 'ftp://***@x', which is not an http address
            {kind: pushgateway, url: '${env:NONE}'}                     | targets[0] 'pushgateway' has its url in the variable NONE, which is not set
            {kind: pushgateway, url: x, user: me}                       | targets[0] 'pushgateway' has a user without a password
            {kind: pushgateway, url: x, password: me}                   | targets[0] 'pushgateway' has a password without a user
            {kind: pushgateway, url: x, token: a, user: b, password: c} | targets[0] 'pushgateway' has a token and a user: one of them is too many
            {kind: pushgateway, url: x, token: a, user: b}              | targets[0] 'pushgateway' has a token and a user: one of them is too many
            {kind: pushgateway, url: x, token: 'a b'}                   | targets[0] 'pushgateway' has a token with characters that no token has
            {kind: pushgateway, url: x, token: 'file:none'}             | targets[0] 'pushgateway' has its token in the file 'none', which cannot be read
            {kind: pushgateway, url: x, key: own.key}                   | targets[0] 'pushgateway' has a key without a certificate
            {kind: pushgateway, url: x, certificate: own.pem}           | targets[0] 'pushgateway' has a certificate without a key
            {kind: pushgateway, url: x, insecure: maybe}                | targets[0] 'pushgateway' has insecure 'maybe', which is neither true nor false
            {kind: pushgateway, url: x, connect-timeout: 5}             | targets[0] 'pushgateway' has connect-timeout '5', which is not a time such as 500ms or 10s
            {kind: pushgateway, url: x, read-timeout: 0s}               | targets[0] 'pushgateway' has read-timeout '0s', which is not a time such as 500ms or 10s
            {kind: pushgateway, url: x, grouping: theirs}               | targets[0] 'pushgateway' has grouping 'theirs', which is neither own nor recipe
            {kind: pushgateway, url: x, delete-old-group: 2}            | targets[0] 'pushgateway' has delete-old-group '2', which is neither true nor false
            {kind: pushgateway, url: x, prefix: a, dimensions: {a: b}}  | targets[0] 'pushgateway' takes no dimensions, prefix
            {kind: dynatrace, token: a}                                 | targets[0] 'dynatrace' has no address: set DT_TENANT
            {kind: dynatrace, url: x}                                   | targets[0] 'dynatrace' has no token: set DT_API_TOKEN
            {kind: dynatrace, url: x, token: a, grouping: own}          | targets[0] 'dynatrace' takes no grouping
            {kind: dynatrace, url: x, token: a, user: b, password: c}   | targets[0] 'dynatrace' takes no password, user
            {kind: oneagent, token: a}                                  | targets[0] 'oneagent' takes no token
            {kind: dynatrace, url: x, token: a, enrich: ?}              | targets[0] 'dynatrace' has enrich '?', which is neither true nor false
            {kind: oneagent, grouping: own}                             | targets[0] 'oneagent' takes no grouping
            {kind: textfile}                                            | targets[0] 'textfile' has no folder: say which, as textfile=FOLDER
            {kind: textfile, path: x, token: a}                         | targets[0] 'textfile' takes no token
            {kind: console, url: x}                                     | targets[0] 'console' takes no url
            """)
    void what_is_wrong_is_said_with_its_path_and_the_others_stay(String target, String problem) {
        Settings settings =
                read("- " + target.replace("enrich: ?", "enrich: '?'") + "\n- {kind: console, name: other}");

        assertThat(settings.problems()).containsExactly(problem);
        assertThat(settings.targets()).containsExactly(new TargetSpec.Console("other"));
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

    @Test
    void an_option_that_cannot_be_is_named_without_its_password() {
        Settings settings = read("- {kind: console}", "http://me:secret@gateway", "textfile", "console=x");

        assertThat(settings.problems())
                .containsExactly(
                        "target 'http://***@gateway' is none of pushgateway, dynatrace, oneagent, textfile and console",
                        "target 'textfile' has no folder: say which, as textfile=FOLDER",
                        "target 'console' takes no url");
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
                .containsExactly(
                        "targets[0] '" + kind + "' has " + key + " 'a\0b', which is no path in this machine's locale");
    }
}
