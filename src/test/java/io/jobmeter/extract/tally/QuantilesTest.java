package io.jobmeter.extract.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    private static Quantiles of(int values) {
        return of(values, new Room(1));
    }

    private static Quantiles of(int values, Room room) {
        Quantiles quantiles = new Quantiles(room);
        for (int value = values; value > 0; value--) {
            quantiles.add(value);
        }
        return quantiles;
    }

    @ParameterizedTest
    @CsvSource({"1, 0.95, 1", "2, 0.5, 1.5", "5, 0.5, 3", "100, 0.99, 99.01", "101, 0.95, 96", "70000, 0.9, 63000.1"})
    void of_few_values_it_is_exact(int values, double quantile, double exact) {
        assertThat(of(values).at(quantile)).isEqualTo(exact, within(1e-9));
    }

    @Test
    void between_the_ends_of_all_numbers_it_is_a_number() {
        Quantiles quantiles = new Quantiles(new Room(1));
        quantiles.add(1.7e308);
        quantiles.add(-1.7e308);

        assertThat(quantiles.at(0.5)).isZero();
        assertThat(quantiles.at(0.95)).isCloseTo(1.53e308, within(1e294));
    }

    @Test
    void room_that_was_refused_is_still_there() {
        Room room = new Room(1, 1000);

        assertThat(room.forMoreValues(1001)).isFalse();
        assertThat(room.forMoreValues(1000)).isTrue();
        assertThat(room.forOneMoreSeries()).isTrue();
        assertThat(room.forOneMoreSeries()).isFalse();
    }

    @Test
    void of_more_values_than_there_is_room_for_it_is_near() {
        Quantiles many = of(30_000, new Room(1, 1000));

        assertThat(many.at(0.5)).isCloseTo(15_000, within(75.0));
        assertThat(many.at(0.99)).isCloseTo(29_700, within(148.5));
    }

    @Test
    void what_one_series_takes_another_has_not() {
        Room room = new Room(2, 1000);
        of(900, room);
        Quantiles second = of(1001, room);

        assertThat(second.at(0.5)).isCloseTo(501, within(2.6));
    }

    @Property(tries = 200)
    void steps_are_within_half_a_percent_of_a_value_that_was_there(@ForAll @Size(min = 1, max = 200) double[] values) {
        Steps steps = new Steps();
        Arrays.stream(values).forEach(steps::add);
        double[] sorted = values.clone();
        Arrays.sort(sorted);

        for (double quantile : new double[] {0, 0.5, 0.9, 0.99, 1}) {
            double exact = sorted[(int) Math.round(quantile * (sorted.length - 1))];
            assertThat(steps.at(quantile)).isCloseTo(exact, within(Math.abs(exact) * 0.005 + 1e-300));
        }
    }

    @Test
    void the_smallest_and_the_largest_numbers_have_their_steps() {
        for (double value :
                new double[] {Double.MIN_VALUE, Double.MAX_VALUE, -Double.MIN_VALUE, -Double.MAX_VALUE, 0}) {
            Steps steps = new Steps();
            steps.add(value);

            assertThat(steps.at(0.5)).isEqualTo(value);
        }
    }
}
