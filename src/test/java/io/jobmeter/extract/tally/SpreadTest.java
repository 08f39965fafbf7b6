package io.jobmeter.extract.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobmeter.extract.tally.TakeOver.Unfit;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final double[] BOUNDS = {-1, 0, 1, 2.5, Double.POSITIVE_INFINITY};

    /** @param counts not cumulative; the last one's bound is infinity */
    private static Histogram histogram(double sum, double[] bounds, long... counts) throws Unfit {
        ObjectNode row = new ObjectNode(JsonNodeFactory.instance).put("sum", sum);
        ObjectNode buckets = row.putObject("buckets");
        long total = 0;
        for (int at = 0; at < counts.length; at++) {
            total += counts[at];
            buckets.put(Double.isInfinite(bounds[at]) ? "+Inf" : "" + bounds[at], total);
        }
        return new Spread(row).histogram("t", "", "", Labels.NONE);
    }

    @Test
    void the_only_observation_is_the_sum() throws Unfit {
        assertThat(histogram(1.7, BOUNDS, 0, 0, 0, 1, 0))
                .extracting(Histogram::min, Histogram::max)
                .containsExactly(1.7, 1.7);
    }

    @Test
    void counts_are_each_buckets_own() throws Unfit {
        assertThat(histogram(5, new double[] {1, 2, Double.POSITIVE_INFINITY}, 1, 2, 0)
                        .buckets())
                .containsExactly(new Bucket(1, 1), new Bucket(2, 2), new Bucket(Double.POSITIVE_INFINITY, 0));
    }

    @Test
    void nothing_was_below_the_first_used_bucket_nor_above_the_last() throws Unfit {
        assertThat(histogram(30, new double[] {1, 2, 3, Double.POSITIVE_INFINITY}, 0, 10, 5, 0))
                .extracting(Histogram::min, Histogram::max)
                .containsExactly(1.0, 3.0);
    }

    @Property
    void the_bounds_hold_all_observations(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -9, max = 9) Double> all) throws Unfit {
        long[] counts = new long[BOUNDS.length];
        for (double one : all) {
            int at = 0;
            while (one > BOUNDS[at]) {
                at++;
            }
            counts[at]++;
        }
        double sum = all.stream().mapToDouble(one -> one).sum();
        double least = all.stream().mapToDouble(one -> one).min().getAsDouble();
        double greatest = all.stream().mapToDouble(one -> one).max().getAsDouble();

        Histogram histogram = histogram(sum, BOUNDS, counts);

        boolean known = counts[0] == 0 || counts[BOUNDS.length - 1] == 0;
        if (known) {
            assertThat(histogram.min()).isLessThanOrEqualTo(least + 1e-9);
            assertThat(histogram.max()).isGreaterThanOrEqualTo(greatest - 1e-9);
        }
        assertThat(sum / all.size()).isBetween(histogram.min(), histogram.max());
    }
}
