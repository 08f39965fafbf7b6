package io.jobmeter.extract.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Patience patience = new Patience(0);

    @Test
    void a_reader_that_stands_still_for_a_second_is_not_waited_for() {
        assertThat(patience.isOver(100 * SECOND, 7)).isFalse();
        assertThat(patience.isOver(101 * SECOND - 1, 7)).isFalse();
        assertThat(patience.isOver(101 * SECOND, 7)).isTrue();
    }

    @Test
    void one_that_goes_on_is() {
        assertThat(patience.isOver(0, 7)).isFalse();
        assertThat(patience.isOver(SECOND, 8)).isFalse();
        assertThat(patience.isOver(2 * SECOND - 1, 8)).isFalse();
    }

    @Test
    void no_run_grows_by_more_than_ten_seconds() {
        patience.waited(10 * SECOND - 1);
        assertThat(patience.isOver(20 * SECOND, 1)).isFalse();

        patience.waited(1);
        assertThat(patience.isOver(20 * SECOND, 2)).isTrue();
    }

    @Test
    void a_long_one_may_grow_by_a_tenth() {
        patience.waited(59 * SECOND);
        assertThat(patience.isOver(600 * SECOND, 1)).isFalse();

        patience.waited(SECOND);
        assertThat(patience.isOver(600 * SECOND, 2)).isTrue();
    }
}
