package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            quoteCharacter = '"',
            value = {
                "none, PT0S",
                "0, PT0S",
                "7, PT7S",
                "\" 120 \", PT2M",
                "99999999999999999999, P30D",
                "999999999, P30D",
                "-3, PT0S",
                "1.5, PT0S",
                "soon, PT0S",
                "\"Sat, 21 Nov 2026 12:00:30 GMT\", PT30S",
                "\"Sat, 21 Nov 2026 11:00:00 GMT\", PT0S",
                "\"Sat, 21 Nov 2099 12:00:00 GMT\", P30D"
            })
    void seconds_or_a_date_say_how_long(String header, Duration pause) {
        assertThat(RetryAfter.pause(header, Instant.parse("2026-11-21T12:00:00Z")))
                .isEqualTo(pause);
    }
}
