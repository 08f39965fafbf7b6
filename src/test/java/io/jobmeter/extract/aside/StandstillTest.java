package io.jobmeter.extract.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Standstill standstill = new Standstill();

    @Test
    void a_reader_that_stands_still_for_a_second_is_not_waited_for() {
        assertThat(standstill.isTold(100 * SECOND, 7)).isFalse();
        assertThat(standstill.isTold(101 * SECOND - 1, 7)).isFalse();
        assertThat(standstill.isTold(101 * SECOND, 7)).isTrue();
    }

    @Test
    void one_that_goes_on_is() {
        assertThat(standstill.isTold(0, 7)).isFalse();
        assertThat(standstill.isTold(SECOND, 8)).isFalse();
        assertThat(standstill.isTold(2 * SECOND - 1, 8)).isFalse();
    }
}
