package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.testing.Kinds;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final Metric VUS = Kinds.gauge("k6_vus");
    private static final Metric REQUESTS = Kinds.counter("k6_requests", 3);
    private static final Metric LATENCY = Kinds.histogram("k6_latency", 2);
    private static final Shipment ALL = Kinds.shipment(Instant.EPOCH, VUS, REQUESTS, LATENCY);

    private static final String REASON = "lost, since it may have arrived and would count twice if it were sent again";

    @Test
    void what_would_count_twice_is_lost_by_name_and_the_others_go_again() {
        Failure unanswered = Failure.of("did not answer", Kind.UNSURE, ALL);
        Outcome outcome = Doubt.of(ALL, _ -> true, Gauge.class::isInstance).failed(unanswered);

        assertThat(outcome.rejected())
                .containsExactly(new Rejection("k6_requests", REASON), new Rejection("k6_latency", REASON));
        Failure failure = outcome.failure().orElseThrow();
        assertThat(failure.rest()).isEqualTo(Kinds.shipment(Instant.EPOCH, VUS));
        assertThat(failure.repeatable()).isTrue();
        assertThat(failure.keepable()).isTrue();
    }

    @Test
    void where_everything_replaces_everything_goes_again() {
        Doubt doubt = Doubt.of(ALL, _ -> true, _ -> true);

        assertThat(doubt).isEqualTo(new Doubt(ALL, List.of()));
    }

    @Test
    void what_has_not_arrived_for_sure_goes_again_whatever_it_is() {
        Doubt doubt = Doubt.of(ALL, REQUESTS::equals, Gauge.class::isInstance);

        assertThat(doubt.again()).isEqualTo(Kinds.shipment(Instant.EPOCH, VUS, LATENCY));
        assertThat(doubt.lost()).containsExactly(new Rejection("k6_requests", REASON));
    }

    @Test
    void where_nothing_is_left_nothing_is_repeated_or_kept_and_the_reason_is_still_told() {
        Shipment counted = Kinds.shipment(Instant.EPOCH, REQUESTS);
        Outcome outcome = Doubt.of(counted, _ -> true, Gauge.class::isInstance)
                .failed(Failure.of("did not answer", Kind.UNSURE, counted));

        assertThat(outcome.reason()).isEqualTo("did not answer");
        assertThat(outcome.failure().orElseThrow().repeatable()).isFalse();
        assertThat(outcome.failure().orElseThrow().keepable()).isFalse();
    }
}
