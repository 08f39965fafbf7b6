package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.testing.Outcomes;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Rejection COST = new Rejection("cost", "invalid key");
    private static final Rejection RPS = new Rejection("rps", "too late");

    @Test
    void two_deliveries_add_up() {
        assertThat(Outcomes.outcome(3, List.of(COST), "").and(Outcomes.outcome(4, List.of(RPS), "")))
                .isEqualTo(Outcomes.outcome(7, List.of(COST, RPS), ""));
    }

    @Test
    void a_second_that_failed_is_how_both_ended() {
        assertThat(Outcome.delivered(1000).and(Outcomes.failed("answered 503")))
                .isEqualTo(Outcomes.outcome(1000, List.of(), "answered 503"));
    }

    @Test
    void a_first_that_failed_is_not_forgotten() {
        assertThat(Outcomes.failed("answered 503").and(Outcomes.failed("answered 401")))
                .isEqualTo(Outcomes.failed("answered 503"));
    }

    @Test
    void it_is_complete_where_nothing_was_rejected_and_nothing_failed() {
        assertThat(Outcome.delivered(0).complete()).isTrue();
        assertThat(Outcomes.failed("answered 503").complete()).isFalse();
        assertThat(Outcomes.outcome(1, List.of(COST), "").complete()).isFalse();
    }
}
