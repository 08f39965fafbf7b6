package io.jobmeter.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeTest {

    private static Gauge rps(double value) {
        return new Gauge("k6_rps", "", "", Labels.NONE, value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void what_is_not_finite_is_refused_by_name(double value) {
        assertThatThrownBy(() -> rps(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("k6_rps is not a finite number: " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1.5, Double.MIN_VALUE, Double.MAX_VALUE})
    void every_finite_number_is_a_value(double value) {
        assertThat(rps(value).value()).isEqualTo(value);
    }

    @Test
    void a_gauge_without_a_name_or_labels_cannot_be() {
        assertThatThrownBy(() -> new Gauge(null, "", "", Labels.NONE, 1)).hasMessage("name");
        assertThatThrownBy(() -> new Gauge("k6_rps", "", "", null, 1)).hasMessage("labels");
    }
}
