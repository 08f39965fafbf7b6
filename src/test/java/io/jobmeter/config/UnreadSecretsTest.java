package io.jobmeter.config;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadSecretsTest {

    @Test
    void what_follows_a_key_is_one_as_far_as_it_may_go() {
        assertThat(new UnreadSecrets("{token: a b, x: [y]}\n'password': \"c,d\", token: e").values())
                .containsExactly("a b, x: [y]}", "a b", "c,d", "e");
        assertThat(new UnreadSecrets("{token: ${env:A}, password: '${env:B}'}").values())
                .contains("${env:A}", "${env:B}");
        assertThat(new UnreadSecrets("tokens: a\ntoken:\nmy_token: b\nsome token").values())
                .isEmpty();
    }

    @Test
    void addresses_end_where_the_text_around_them_goes_on() {
        assertThat(new UnreadSecrets("[{url: http://a:b@c}, {url: 'https://d:e@f/?g=h', x: y}]").addresses())
                .containsExactly("http://a:b@c", "https://d:e@f/?g=h");
    }

    /** A text of the size that a configuration may have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "token:",
                "token: ",
                "token: a ",
                "a://",
                "token: |\n",
                "token:!",
                ",",
                "\"",
                "${env:",
                "\n"
            })
    void any_text_is_searched_in_no_time(String part) {
        UnreadSecrets text = new UnreadSecrets("token: a" + part.repeat((4 << 20) / part.length()) + "b");

        assertTimeoutPreemptively(ofSeconds(20), () -> {
            text.values();
            text.addresses();
        });
    }
}
