package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.ProxyServer.Login;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    private static final URI PLAIN = URI.create("http://server.example");
    private static final URI SECURE = URI.create("https://server.example");

    @TempDir
    Path directory;

    private final FoundSecrets found = new FoundSecrets();

    private Optional<ProxyServer> of(URI server, Map<String, String> environment) throws BadTargetException {
        return new Proxies(environment, new SecretText(environment, Path.of(""), found)).of(server);
    }

    private static Optional<ProxyServer> proxy(String host, int port) {
        return Optional.of(new ProxyServer(host, port, Optional.empty()));
    }

    @Test
    void each_scheme_has_its_own_variable() throws BadTargetException {
        Map<String, String> environment = Map.of("HTTP_PROXY", "http://a:1", "HTTPS_PROXY", "http://b:2");

        assertThat(of(PLAIN, environment)).isEqualTo(proxy("a", 1));
        assertThat(of(SECURE, environment)).isEqualTo(proxy("b", 2));
        assertThat(of(SECURE, Map.of("HTTP_PROXY", "http://a:1"))).isEmpty();
        assertThat(of(PLAIN, Map.of())).isEmpty();
    }

    @Test
    void lower_case_counts_before_upper_case_and_an_empty_one_not_at_all() throws BadTargetException {
        Map<String, String> both = Map.of("https_proxy", "http://low:1", "HTTPS_PROXY", "http://up:2");

        assertThat(of(SECURE, both)).isEqualTo(proxy("low", 1));
        assertThat(of(SECURE, Map.of("https_proxy", " ", "HTTPS_PROXY", "http://up:2")))
                .isEqualTo(proxy("up", 2));
        assertThat(of(SECURE, Map.of("HTTPS_PROXY", "http://up:2", "no_proxy", "", "NO_PROXY", "*")))
                .isEmpty();
    }

    @Test
    void in_a_cgi_script_the_upper_case_variable_for_http_is_anybodys() throws BadTargetException {
        assertThat(of(PLAIN, Map.of("HTTP_PROXY", "http://a:1", "REQUEST_METHOD", "GET")))
                .isEmpty();
        assertThat(of(PLAIN, Map.of("http_proxy", "http://a:1", "REQUEST_METHOD", "GET")))
                .isEqualTo(proxy("a", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "proxy:3128, proxy, 3128",
        "http://proxy, proxy, 80",
        "HTTP://proxy:3128/, proxy, 3128",
        "http://[::1]:3128, ::1, 3128",
        "' proxy.example:8080 ', proxy.example, 8080"
    })
    void an_address_is_read_as_people_write_it(String said, String host, int port) throws BadTargetException {
        assertThat(of(SECURE, Map.of("HTTPS_PROXY", said))).isEqualTo(proxy(host, port));
    }

    @Test
    void a_login_is_decoded_and_stays_secret() throws BadTargetException {
        ProxyServer proxy =
                of(SECURE, Map.of("HTTPS_PROXY", "m%40e:s%2Fc:r+t%20x@proxy:1")).orElseThrow();

        assertThat(proxy.login()).contains(new Login("m@e", new Secret("s/c:r+t x")));
        assertThat(proxy.authorization()).contains("Basic bUBlOnMvYzpyK3QgeA==");
        assertThat(proxy.shown()).isEqualTo("http://proxy:1");
        assertThat(proxy.toString()).doesNotContain("r+t");
        assertThat(found.all(false, Map.of()).values())
                .extracting(Secret::value)
                .contains("s%2Fc:r+t%20x", "s/c:r+t x", "bUBlOnMvYzpyK3QgeA==");
    }

    @Test
    void a_user_may_have_no_password() throws BadTargetException {
        assertThat(of(SECURE, Map.of("HTTPS_PROXY", "me@proxy:1")).orElseThrow().authorization())
                .contains("Basic bWU6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://me:VERYSECRET@x:1",
                "https://me:VERYSECRET@x:1",
                "me:VERYSECRET@x:port",
                "http://me:VERY%SECRET@x:1",
                "http://me:VERYSECRET@",
                "http://me:VERYSECRET@x:0",
                "http://me:VERYSECRET@x y"
            })
    void what_is_no_address_is_a_problem_that_does_not_show_the_password(String said) {
        assertThatThrownBy(() -> of(SECURE, Map.of("https_proxy", said)))
                .isInstanceOf(BadTargetException.class)
                .hasMessageStartingWith("has to go by way of the proxy '")
                .hasMessageEndingWith("' that https_proxy names, which is not an address such as http://HOST:PORT")
                .message()
                .doesNotContain("SECRET");
    }

    @Test
    void every_kind_of_server_is_reached_through_it_and_the_others_stay_where_one_cannot_be() {
        Map<String, String> environment =
                new TreeMap<>(Map.of("HTTP_PROXY", "plain:1", "HTTPS_PROXY", "ftp://x", "NO_PROXY", "near.example"));
        Settings settings = new FileWithTargets(environment, directory).read("""
                - {kind: pushgateway, url: 'http://gateway.example'}
                - {kind: oneagent, url: 'http://agent.example'}
                - {kind: oneagent, name: here}
                - {kind: dynatrace, url: 'https://tenant.example', token: dt0c01.X.VERYSECRET}
                - {kind: dynatrace, name: near, url: 'https://near.example', token: dt0c01.X.VERYSECRET}
                """);

        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("targets[3] 'dynatrace' has to go by way of the proxy 'ftp://x' that HTTPS_PROXY"
                        + " names, which is not an address such as http://HOST:PORT");
        assertThat(settings.targets())
                .extracting(ProxiesTest::proxyOf)
                .containsExactly(proxy("plain", 1), proxy("plain", 1), Optional.empty(), Optional.empty());
    }

    @Test
    void the_command_keeps_the_variable_since_it_needs_the_proxy_too() {
        Map<String, String> environment = new TreeMap<>(
                Map.of("HTTPS_PROXY", "http://me:VERYSECRET@proxy:1", "DT_API_TOKEN", "dt0c01.X.VERYSECRET"));
        environment.put("JOBMETER_CONFIG_YAML", "hide-secrets: true\ntargets: [{kind: dynatrace, url: 'https://x'}]");
        Secrets secrets =
                new SettingsReader(environment, directory).read(Flags.NONE).secrets();

        assertThat(secrets.hidden()).contains("DT_API_TOKEN").doesNotContain("HTTPS_PROXY");
        assertThat(secrets.values()).extracting(Secret::value).contains("VERYSECRET");
    }

    private static Optional<ProxyServer> proxyOf(TargetSpec spec) {
        return switch (spec) {
            case TargetSpec.Pushgateway pushgateway -> pushgateway.access().proxy();
            case TargetSpec.Dynatrace dynatrace -> dynatrace.access().proxy();
            case TargetSpec.OneAgent agent -> agent.access().proxy();
            case TargetSpec.Textfile _, TargetSpec.Console _ -> Optional.empty();
        };
    }
}
