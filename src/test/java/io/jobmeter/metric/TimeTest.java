package io.jobmeter.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0ms",
        "12, 12ms",
        "999, 999ms",
        "1000, 1s",
        "1099, 1s",
        "12345, 12.3s",
        "59999, 59.9s",
        "60000, 1m00s",
        "125000, 2m05s",
        "3600000, 60m00s",
        "7325999, 122m05s"
    })
    void milliseconds_as_words_are_never_rounded_up(long milliseconds, String words) {
        assertThat(Time.words(Duration.ofMillis(milliseconds))).isEqualTo(words);
    }

    @Test
    void tens_of_seconds_are_not_written_with_an_exponent() {
        assertThat(Time.words(Duration.ofSeconds(10))).isEqualTo("10s");
        assertThat(Time.words(Duration.ofSeconds(50))).isEqualTo("50s");
    }

    @Test
    void seconds_are_the_nearest_number_to_the_nanoseconds() {
        assertThat(Time.seconds(Duration.ofNanos(1_234_567_891))).isEqualTo(1.234567891);
        assertThat(Time.seconds(Duration.ofMillis(100))).isEqualTo(0.1);
        assertThat(Time.seconds(Duration.ZERO)).isZero();
    }
}
