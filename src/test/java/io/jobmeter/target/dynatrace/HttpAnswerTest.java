package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    @Test
    void a_limit_is_lifted_at_a_time_in_microseconds() {
        assertThat(HttpAnswer.untilReset("1800000002500000", NOW)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(HttpAnswer.untilReset(" 1800000000000001 ", NOW)).isEqualTo(Duration.ofNanos(1_000));
        assertThat(HttpAnswer.untilReset("999999999999999999", NOW)).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "1799999999999999", "1800000060", "9999999999999999999"})
    void what_is_over_or_no_time_asks_for_no_pause(String header) {
        assertThat(HttpAnswer.untilReset(header, NOW)).isZero();
    }
}
