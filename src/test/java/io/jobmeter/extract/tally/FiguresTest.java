package io.jobmeter.extract.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    private static Figures of(double... values) {
        Figures figures = new Figures();
        for (double value : values) {
            figures.add(value);
        }
        return figures;
    }

    @Test
    void what_is_known_of_values_needs_none_of_them() {
        Figures figures = of(3, -1, 4);

        assertThat(figures.count()).isEqualTo(3);
        assertThat(figures.sum()).isEqualTo(6);
        assertThat(figures.min()).isEqualTo(-1);
        assertThat(figures.max()).isEqualTo(4);
        assertThat(figures.first()).isEqualTo(3);
        assertThat(figures.last()).isEqualTo(4);
        assertThat(figures.average()).isEqualTo(2);
    }

    @Test
    void ten_times_a_tenth_is_one() {
        assertThat(of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).sum()).isEqualTo(1);
    }

    @Test
    void small_values_beside_large_ones_are_not_lost() {
        assertThat(of(1e100, 1, -1e100).sum()).isEqualTo(1);
    }
}
