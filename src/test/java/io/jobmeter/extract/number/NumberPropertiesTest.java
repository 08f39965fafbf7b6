package io.jobmeter.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.number.Reading.Number;
import io.jobmeter.extract.number.Reading.Wrong;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberPropertiesTest {

    private static final List<NumberReader> READERS = List.of(
            NumberReader.of("", ""),
            NumberReader.of("seconds", "ms"),
            NumberReader.of("bytes", "MiB"),
            NumberReader.of("percent", "ratio"),
            NumberReader.of("hours", "ns"),
            NumberReader.of("USD", ""));

    private static final NumberReader PLAIN = READERS.getFirst();

    @Provide
    Arbitrary<Double> anyDouble() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }

    /** What numbers are made of, so that many are one or nearly so. */
    @Provide
    Arbitrary<String> nearlyNumbers() {
        return Arbitraries.of(
                        "0", "1", "7", "12", "123", "000", ".", ",", "-", "+", "−", "e", "E", " ", "\u00A0", "'", "_",
                        ":", "P", "T", "k", "Ki", "M", "B", "b", "ms", "s", "m", "h", "d", "%", "/", "$", "€", "req",
                        "bps", "USD", "NaN", "inf", "{", "}", " per ", "\0", "\uD83D")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void every_double_comes_back_as_java_prints_it(@ForAll("anyDouble") double value) {
        String text = Double.toString(value);

        assertThat(PLAIN.read(text)).isEqualTo(new Number(value, ""));
        assertThat(bytes(PLAIN, text)).isEqualTo(new Number(value, ""));
        assertThat(PLAIN.read(value, text)).isEqualTo(new Number(value, ""));
    }

    @Property(tries = 1000)
    void every_double_comes_back_with_all_its_digits(@ForAll("anyDouble") double value) {
        assertThat(PLAIN.read(new BigDecimal(value).toPlainString())).isEqualTo(new Number(value + 0.0, ""));
    }

    @Property(tries = 1000)
    void grouped_digits_come_back(@ForAll long value, @ForAll("hundredths") int hundredths) {
        double expected = Double.parseDouble(value + "." + String.format(Locale.ROOT, "%02d", hundredths));
        String english = String.format(Locale.ROOT, "%,d.%02d", value, hundredths);

        for (String group : List.of(",", " ", "\u00A0", "\u2009", "\u202F", "'", "’", "_")) {
            assertThat(PLAIN.read(english.replace(",", group))).isEqualTo(new Number(expected, ""));
        }
    }

    @Provide
    Arbitrary<Integer> hundredths() {
        return Arbitraries.integers().between(0, 99);
    }

    @Property(tries = 2000)
    void a_conversion_is_that_of_decimal_arithmetic(@ForAll int whole, @ForAll("hundredths") int hundredths) {
        String text = whole + "." + String.format(Locale.ROOT, "%02d", hundredths);
        double seconds = new BigDecimal(text).movePointLeft(3).doubleValue();
        double bytes =
                new BigDecimal(text).multiply(BigDecimal.valueOf(1 << 20)).doubleValue();

        assertThat(bytes(READERS.get(1), text)).isEqualTo(new Number(seconds, "seconds"));
        assertThat(READERS.get(1).read(text)).isEqualTo(new Number(seconds, "seconds"));
        assertThat(PLAIN.read(text + "ms")).isEqualTo(new Number(seconds, "seconds"));
        assertThat(bytes(READERS.get(2), text)).isEqualTo(new Number(bytes, "bytes"));
        assertThat(PLAIN.read(text + " MiB")).isEqualTo(new Number(bytes, "bytes"));
    }

    @Property(tries = 3000)
    void any_text_is_a_finite_number_or_wrong(@ForAll String text) {
        READERS.forEach(reader -> check(reader, text));
    }

    @Property(tries = 5000)
    void what_is_nearly_a_number_is_a_finite_number_or_wrong(@ForAll("nearlyNumbers") String text) {
        READERS.forEach(reader -> check(reader, text));
    }

    @Property(tries = 3000)
    void any_bytes_are_read_as_their_text(@ForAll byte[] bytes) {
        for (NumberReader reader : READERS) {
            assertThat(reader.read(bytes, 0, bytes.length))
                    .isEqualTo(reader.read(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static void check(NumberReader reader, String text) {
        Reading reading = reader.read(text);
        switch (reading) {
            case Number number -> assertThat(number.value()).isFinite();
            case Wrong wrong -> assertThat(wrong.reason()).matches("found .{0,45}, (which|whose|and) \\P{Cntrl}+");
        }
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            assertThat(bytes(reader, text)).isEqualTo(reading);
        }
    }

    private static Reading bytes(NumberReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return reader.read(bytes, 0, bytes.length);
    }
}
