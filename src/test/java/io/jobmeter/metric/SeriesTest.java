package io.jobmeter.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Series CART = new Series("rps", Labels.of("path", "/cart"));

    @Test
    void the_same_name_and_labels_are_one() {
        assertThat(new Series("rps", Labels.of(Map.of("path", "/cart"))))
                .isEqualTo(CART)
                .hasSameHashCodeAs(CART);
    }

    @Test
    void another_name_or_another_label_is_another_one() {
        assertThat(CART)
                .isNotEqualTo(new Series("p95", CART.labels()))
                .isNotEqualTo(new Series("rps", Labels.NONE))
                .isNotEqualTo(new Series("rps", Labels.of("path", "/order")));
    }

    @Test
    void it_is_told_by_its_name_and_labels() {
        assertThat(CART).hasToString("rps{path=/cart}");
        assertThat(new Series("rps", Labels.NONE)).hasToString("rps");
    }
}
