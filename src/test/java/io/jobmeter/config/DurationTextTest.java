package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, 250",
        "10s, 10000",
        "5m, 300000",
        "1h30m, 5400000",
        "1h2m3s4ms, 3723004",
        "1m30s, 90000",
        "0s, 0",
        "' 10s ', 10000",
        "90m, 5400000",
        "7d, 604800000",
        "1d12h, 129600000"
    })
    void a_time_is_its_parts_together(String text, long milliseconds) {
        assertThat(DurationText.parse(text)).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "10",
                "s",
                "10 s",
                "-1s",
                "1.5s",
                "10S",
                "30m1h",
                "1h1d",
                "1s1s",
                "PT10S",
                "10sec",
                "ten",
                "٣s",
                "9999999999s"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999d999999999h999999999m999999999s999999999ms"})
    void the_longest_time_that_can_be_said_is_one(String text) {
        assertThat(DurationText.parse(text)).get().extracting(Duration::toHours).isEqualTo(25_016_944_697L);
    }
}
