package io.jobmeter.extract.aside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Patience patience = new Patience(0);

    @Test
    void no_run_grows_by_more_than_ten_seconds() {
        patience.waited(10 * SECOND - 1);
        assertThat(patience.isOver(20 * SECOND)).isFalse();

        patience.waited(1);
        assertThat(patience.isOver(20 * SECOND)).isTrue();
    }

    @Test
    void a_long_one_may_grow_by_a_tenth() {
        patience.waited(59 * SECOND);
        assertThat(patience.isOver(600 * SECOND)).isFalse();

        patience.waited(SECOND);
        assertThat(patience.isOver(600 * SECOND)).isTrue();
    }
}
