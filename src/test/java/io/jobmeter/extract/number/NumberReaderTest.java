package io.jobmeter.extract.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.extract.number.Reading.Number;
import io.jobmeter.extract.number.Reading.Wrong;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    private static final NumberReader PLAIN = NumberReader.of("", "");

    @ParameterizedTest
    @CsvSource({"seconds, MiB", "USD, EUR", "bytes, bytes/s", "ratio, ms", "USD, ms", "apples, pears"})
    void units_of_two_kinds_are_refused_before_any_number(String unit, String valueUnit) {
        assertThatThrownBy(() -> NumberReader.of(unit, valueUnit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' cannot become unit '%s': give two units of one kind, such as ms and seconds"
                        .formatted(valueUnit, unit));
    }

    @Test
    void blanks_around_a_unit_do_not_count() {
        assertThat(NumberReader.of(" s ", " ms ").read("12")).isEqualTo(new Number(0.012, "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, '', '', 1.1, ''",
        "1.1, ms, '', 1.1, ms",
        "1.1, bytes, MiB, 1153433.6, bytes",
        "-12, '', ms, -0.012, seconds",
        "-0.0, seconds, ms, -0.0, seconds",
        "0.07, percent, ratio, 7, percent"
    })
    void a_number_of_a_document_becomes_the_unit_too(
            double value, String unit, String valueUnit, double expected, String name) {
        assertThat(NumberReader.of(unit, valueUnit).read(value, "as shown")).isEqualTo(new Number(expected, name));
    }

    @Test
    void a_documents_number_past_all_doubles_is_refused_as_it_was_shown() {
        assertThat(PLAIN.read(Double.POSITIVE_INFINITY, "1e400"))
                .isEqualTo(new Wrong("found 1e400, which is not a finite number"));
        assertThat(NumberReader.of("ns", "weeks").read(Double.MAX_VALUE, "1.79e308"))
                .isEqualTo(new Wrong("found 1.79e308, which is not a finite number"));
    }

    @Test
    void a_number_that_its_unit_brings_back_among_the_doubles_is_one() {
        assertThat(NumberReader.of("h", "").read("36e308ns")).isEqualTo(new Number(1e297, "h"));
    }

    @Test
    void digits_that_no_double_holds_are_rounded_once() {
        assertThat(PLAIN.read("9007199254740993")).isEqualTo(new Number(9007199254740992.0, ""));
        assertThat(PLAIN.read("9007199254740993." + "0".repeat(5000) + "1"))
                .isEqualTo(new Number(9007199254740994.0, ""));
        assertThat(NumberReader.of("s", "ms").read("9007199254740993")).isEqualTo(new Number(9007199254740.993, "s"));
    }

    @Test
    void bytes_are_read_between_their_bounds() {
        byte[] line = "p95=-123.45ms".getBytes(StandardCharsets.UTF_8);

        assertThat(PLAIN.read(line, 4, 11)).isEqualTo(new Number(-123.45, ""));
        assertThat(PLAIN.read(line, 4, 13)).isEqualTo(new Number(-0.12345, "seconds"));
        assertThat(PLAIN.read(line, 4, 4)).isEqualTo(new Wrong("found '', which is not a number"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThat(PLAIN.read(new byte[] {'1', (byte) 0xC3, 0, '2'}, 0, 4))
                .isEqualTo(new Wrong("found '1\uFFFD?2', which is not a number"));
    }

    @Test
    void a_text_is_shown_by_its_beginning_without_what_nobody_sees() {
        assertThat(PLAIN.read("x".repeat(41)))
                .isEqualTo(new Wrong("found '" + "x".repeat(40) + "...', which is not a number"));
        assertThat(PLAIN.read("x".repeat(39) + "😀"))
                .isEqualTo(new Wrong("found '" + "x".repeat(39) + "...', which is not a number"));
        assertThat(PLAIN.read("a\u0000\n\u202E\uD800b")).isEqualTo(new Wrong("found 'a????b', which is not a number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9", ".", ",", "1,234", ",234", ".234", "1 ", " ", "-", "1h", "1e9", "0:", "P1", "k", "$", "\uD800",
                "\0"
            })
    @Timeout(60)
    void a_text_of_a_million_characters_is_read_in_linear_time(String part) {
        assertThat(PLAIN.read(part.repeat(1_000_000 / part.length()))).isInstanceOf(Wrong.class);
    }

    @Test
    @Timeout(60)
    void a_million_digits_that_are_a_number_are_read_in_linear_time() {
        assertThat(PLAIN.read("1." + "3".repeat(1_000_000))).isEqualTo(new Number(1.3333333333333333, ""));
        assertThat(PLAIN.read("0".repeat(1_000_000) + "7ms")).isEqualTo(new Number(0.007, "seconds"));
        assertThat(PLAIN.read("0." + "0".repeat(999_999) + "7e1000000")).isEqualTo(new Number(7, ""));
        assertThat(PLAIN.read("1" + ",000".repeat(100))).isEqualTo(new Number(1e300, ""));
        assertThat(PLAIN.read("1e" + "9".repeat(1_000_000)))
                .isEqualTo(new Wrong("found 1e" + "9".repeat(38) + "..., which is not a finite number"));
        assertThat(PLAIN.read("1e-" + "9".repeat(1_000_000))).isEqualTo(new Number(0, ""));
    }
}
