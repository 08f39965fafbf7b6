package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.AnswerText;
import io.jobmeter.target.Secret;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    private static Mask of(String... secrets) {
        return new Mask(Stream.of(secrets).map(Secret::new).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "answered 401: no such password: hunter22!, answered 401: no such password: ***",
        "hunter22!hunter22!, ******",
        "hunter22, ***",
        "answered 401: hunter22..., answered 401: ***...",
        "answered 401: hunter22…, answered 401: ***…",
        "hunter22 is another one, hunter22 is another one",
        "hunter..., hunter...",
        "at /?password=hunter22%21, at /?password=***",
        "'', ''"
    })
    void a_secret_is_masked_also_where_it_was_cut_short_or_encoded(String text, String masked) {
        assertThat(of("hunter22!").of(text)).isEqualTo(masked);
    }

    @Test
    void a_secret_is_masked_as_json_has_it() {
        assertThat(of("a\"b\\c\"d").of("{\"said\":\"a\\\"b\\\\c\\\"d\"}")).isEqualTo("{\"said\":\"***\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "Api-Token dt0c01.PUBLIC.PRIVATE, Api-Token dt0c01.PUBLIC.***",
        "Api-Token dt0c01.PUBLIC.PRI..., Api-Token dt0c01.PUBLIC.***...",
        "only PRIVATE, only ***",
        "dt0c01.PUBLIC.OTHER, dt0c01.PUBLIC.OTHER",
        "PUBLIC, PUBLIC"
    })
    void of_a_dynatrace_token_the_public_part_is_told(String text, String masked) {
        assertThat(of("dt0c01.PUBLIC.PRIVATE").of(text)).isEqualTo(masked);
    }

    @Test
    void a_secret_is_masked_as_our_words_show_what_a_server_repeats() {
        String secret = "open  \tsesame \"please\" " + "x".repeat(300);

        assertThat(of(secret).of("no " + AnswerText.shown(secret + " here"))).isEqualTo("no ***");
        assertThat(of("open \t sesame").of(AnswerText.shown("no open \t sesame here")))
                .isEqualTo("no *** here");
        assertThat(of(secret).of(AnswerText.shown("x".repeat(280) + secret))).isEqualTo("x".repeat(280) + "***…");
    }

    @Test
    void of_two_secrets_in_one_another_the_longer_one_is_masked_whole() {
        assertThat(of("secret", "secret-of-mine").of("secret-of-mine and secret"))
                .isEqualTo("*** and ***");
    }

    @Test
    void what_is_too_short_to_be_told_from_words_is_left() {
        assertThat(of("ok", "").of("pushgateway ok")).isEqualTo("pushgateway ok");
    }

    @Test
    void without_secrets_a_text_stays_as_it_is() {
        assertThat(new Mask(List.of()).of("a\n*** b...")).isEqualTo("a\n*** b...");
    }
}
