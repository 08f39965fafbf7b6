package io.jobmeter.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as both readers take them. */
class NumberTextTest {

    private static final String RULE = "n=regex:n=(.*)";

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "42, 42.0",
        "-1.5, -1.5",
        "+7, 7.0",
        ".5, 0.5",
        "5., 5.0",
        "007, 7.0",
        "1e3, 1000.0",
        "2.5E-3, 0.0025",
        "1e-999, 0.0"
    })
    void a_decimal_number_is_one_in_a_text_and_in_a_json_string(String text, double value) {
        assertThat(Read.text("n=" + text, RULE)).containsExactly("n " + value);
        assertThat(Read.json("\"" + text + "\"", "n=json:.")).containsExactly("n " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-inf",
                "0x10",
                "1d",
                "1f",
                "0x1p3",
                "1e",
                "e5",
                ".",
                "-",
                "",
                "1 2",
                "1,000",
                "12ms",
                "½",
                "٣"
            })
    void what_only_looks_like_a_number_is_none(String text) {
        assertThat(Read.text("n=" + text, RULE))
                .containsExactly("rule 'n' on stdout found '" + text + "', which is not a number");
        assertThat(Read.json("\"" + text + "\"", "n=json:."))
                .containsExactly("rule 'n' on stdout found '" + text + "', which is not a number");
    }

    @Test
    void blanks_around_a_number_do_not_count() {
        assertThat(Read.text("n= \t42 ", RULE)).containsExactly("n 42.0");
    }

    @Test
    void a_number_past_all_doubles_is_refused_as_not_finite() {
        assertThat(Read.text("n=1e999", RULE))
                .containsExactly("rule 'n' on stdout found 1e999, which is not a finite number");
        assertThat(Read.json("-1e999", "n=json:."))
                .singleElement()
                .asString()
                .startsWith("rule 'n' on stdout found -")
                .endsWith(", which is not a finite number");
    }

    @Test
    void thousands_of_digits_are_shown_by_their_beginning() {
        assertThat(Read.text("n=" + "9".repeat(5000), RULE))
                .containsExactly("rule 'n' on stdout found " + "9".repeat(40) + "..., which is not a finite number");
        assertThat(Read.text("n=" + "x".repeat(41), RULE))
                .containsExactly("rule 'n' on stdout found '" + "x".repeat(40) + "...', which is not a number");
    }

    @Test
    void thousands_of_digits_behind_the_point_are_a_number() {
        assertThat(Read.text("n=1." + "3".repeat(5000), RULE)).containsExactly("n 1.3333333333333333");
    }
}
