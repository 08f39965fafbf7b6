package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {

    @ParameterizedTest
    @CsvSource({"0,0", "512,512", "512B,512", "64KiB,65536", "20MB,20000000", "1 GiB,1073741824", "2kb,"})
    void a_size_is_a_number_and_a_unit(String text, Long bytes) {
        assertThat(SizeText.parse(text).isPresent()).isEqualTo(bytes != null);
        SizeText.parse(text).ifPresent(size -> assertThat(size).isEqualTo(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "1.5MB", "1TB", "9999999999"})
    void anything_else_is_none(String text) {
        assertThat(SizeText.parse(text)).isEmpty();
    }
}
