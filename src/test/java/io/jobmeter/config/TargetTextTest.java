package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.TargetSpec.Grouping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTextTest {

    private static final String TOKEN = "dt0c01.PUBLIC.PRIVATE";

    private static TargetSpec read(String text, Map<String, String> environment) throws BadTargetException {
        Path here = Path.of("");
        SecretText secrets = new SecretText(environment, here, new FoundSecrets());
        return new TargetText(environment, here, secrets).read(TargetWords.onTheSpot(text));
    }

    private static void refused(String text, Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> read(text, environment))
                .isInstanceOf(BadTargetException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "http://gateway:9091, http://gateway:9091",
        "gateway:9091, http://gateway:9091",
        "https://gateway/path/, https://gateway/path",
        "' http://[::1]:9091 ', http://[::1]:9091"
    })
    void a_pushgateways_address_may_be_given_without_scheme_or_with_a_slash(String text, String url) throws Exception {
        assertThat(read("pushgateway=" + text, Map.of()))
                .isEqualTo(new TargetSpec.Pushgateway(
                        "pushgateway", URI.create(url), Access.DEFAULT, Grouping.OWN, false));
    }

    @ParameterizedTest
    @CsvSource({
        "http://gateway/?key, query, http://gateway/?***",
        "http://gateway?a=b#c, query, http://gateway?***",
        "gateway:9091/#key, fragment, http://gateway:9091/#key"
    })
    void what_stands_behind_a_pushgateways_path_would_lead_elsewhere(String url, String part, String shown) {
        refused(
                "pushgateway=" + url,
                Map.of(),
                "'" + shown + "' has a " + part + ", which a Pushgateway does not take");
    }

    @Test
    void the_console_needs_nothing() throws BadTargetException {
        assertThat(read("console", Map.of())).isEqualTo(new TargetSpec.Console("console"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc12345.live.dynatrace.com",
                "https://abc12345.live.dynatrace.com/",
                " abc12345.live.dynatrace.com\n"
            })
    void a_tenant_may_be_given_as_people_copy_it(String tenant) throws BadTargetException {
        assertThat(read("dynatrace", Map.of("DT_TENANT", tenant, "DT_API_TOKEN", " " + TOKEN + "\n")))
                .isEqualTo(new TargetSpec.Dynatrace(
                        "dynatrace",
                        URI.create("https://abc12345.live.dynatrace.com"),
                        new Secret(TOKEN),
                        Access.DEFAULT,
                        Additions.NONE));
    }

    @Test
    void an_address_that_is_given_counts_before_the_tenant() throws BadTargetException {
        assertThat(read("dynatrace=http://localhost:8080/e/1", Map.of("DT_TENANT", "abc", "DT_API_TOKEN", TOKEN)))
                .isEqualTo(new TargetSpec.Dynatrace(
                        "dynatrace",
                        URI.create("http://localhost:8080/e/1"),
                        new Secret(TOKEN),
                        Access.DEFAULT,
                        Additions.NONE));
    }

    @Test
    void a_token_is_shown_nowhere() throws BadTargetException {
        assertThat(read("dynatrace=localhost", Map.of("DT_API_TOKEN", TOKEN)).toString())
                .contains("token=dt0c01.PUBLIC.***,")
                .doesNotContain("PRIVATE");
    }

    @Test
    void what_is_missing_is_named() {
        refused("pushgateway=", Map.of(), "has no address: say which, as pushgateway=URL");
        refused("pushgateway", Map.of(), "has no address: say which, as pushgateway=URL");
        refused("dynatrace", Map.of("DT_API_TOKEN", TOKEN), "has no address: set DT_TENANT");
        refused("dynatrace", Map.of("DT_TENANT", " ", "DT_API_TOKEN", TOKEN), "has no address: set DT_TENANT");
        refused("dynatrace", Map.of("DT_TENANT", "abc"), "has no token: set DT_API_TOKEN");
        refused("dynatrace=http://localhost", Map.of("DT_API_TOKEN", ""), "has no token: set DT_API_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "Console", " console", "pushgateway "})
    void an_unknown_kind_is_told_which_there_are(String kind) {
        assertThatThrownBy(() -> read(kind, Map.of()))
                .isInstanceOf(BadTargetException.class)
                .hasMessageStartingWith(
                        "'" + kind + "' is none of pushgateway, dynatrace, oneagent, textfile and console");
    }

    @Test
    void the_nearest_kind_is_suggested() {
        refused(
                "pushgatway=x",
                Map.of(),
                "'pushgatway' is none of pushgateway, dynatrace, oneagent, textfile and console; did you mean"
                        + " 'pushgateway'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "http://", "http:///metrics", "http://a b", "://x", "/", "http://under_score"})
    void what_is_no_http_address_is_said_to_be_none(String url) {
        refused("pushgateway=" + url, Map.of(), "'" + url + "' is not an http address");
    }
}
