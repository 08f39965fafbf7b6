package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.prometheus.Families;
import io.jobmeter.testing.Kinds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counters and histograms. */
class KindsTest {

    private static final GroupAddress OURS = new GroupAddress(URI.create("http://g"), "jobmeter", new TreeMap<>());

    private static Optional<String> problem(Metric ours, String name, String type) {
        String groups = """
                {"data": [{"labels": {"job": "other"},
                           "%s": {"type": "%s", "metrics": [{"labels": {"job": "jobmeter", "instance": ""}}]}}]}
                """.formatted(name, type);
        return Obstacle.of(new ByteArrayInputStream(groups.getBytes(UTF_8)), new Families(List.of(ours)), OURS)
                .map(Obstacle::problem);
    }

    @Test
    void what_is_sent_is_what_a_dry_run_shows() throws IOException {
        Shipment shipment = Kinds.shipment(
                Instant.EPOCH,
                Kinds.counter("k6_requests", 3),
                Kinds.counter("k6_bytes_total", 4),
                Kinds.histogram("x", 2));
        try (FakeGateway gateway = new FakeGateway()) {
            PushgatewayTarget target = new PushgatewayTarget(gateway.spec(), _ -> {});
            Outcome outcome = target.deliver(shipment, Duration.ofSeconds(30));

            assertThat(outcome).isEqualTo(Outcome.delivered(3));
            assertThat(gateway.bodies())
                    .containsExactly(
                            target.preview(shipment).payloads().getFirst().body());
            assertThat(gateway.bodies().getFirst())
                    .contains("\n# TYPE k6_requests counter\nk6_requests 3.0\n", "\nk6_bytes_total 4.0\n");
        }
    }

    @Test
    void a_push_that_may_have_arrived_is_repeated_since_it_replaces_whatever_it_holds() throws IOException {
        Shipment counted = Kinds.shipment(Instant.EPOCH, Kinds.counter("k6_requests", 3), Kinds.histogram("x", 2));
        try (FakeGateway gateway = new FakeGateway()) {
            gateway.answers(502);
            Outcome outcome = new PushgatewayTarget(gateway.spec(), _ -> {}).deliver(counted, Duration.ofSeconds(30));

            assertThat(outcome.rejected()).isEmpty();
            assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(Kind.UNSURE);
            assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(counted);
            assertThat(outcome.failure().orElseThrow().repeatable()).isTrue();
        }
    }

    @Test
    void a_counter_in_another_group_is_found_by_its_whole_name() {
        assertThat(problem(Kinds.counter("a_total", 1), "a_total", "COUNTER"))
                .contains("a_total is there already with the very same labels");
        assertThat(problem(Kinds.counter("a_total", 1), "a_total", "GAUGE"))
                .contains("a_total is GAUGE there already and COUNTER here");
        assertThat(problem(Kinds.counter("a_total", 1), "a", "COUNTER")).isEmpty();
    }

    @Test
    void a_histogram_in_another_group_is_found_by_its_labels_without_the_bounds() {
        assertThat(problem(Kinds.histogram("x", 1), "x", "HISTOGRAM"))
                .contains("x is there already with the very same labels");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x_sum     | HISTOGRAM | x_sum is a series of the HISTOGRAM x there
            x_bucket  | HISTOGRAM | x_bucket is a series of the HISTOGRAM x there
            x_count   | SUMMARY   | x_count is a series of the SUMMARY x there
            """)
    void ours_under_the_name_of_a_series_of_another_groups_is_found(String ours, String type, String problem) {
        assertThat(problem(Kinds.gauge(ours), "x", type)).contains(problem);
        assertThat(problem(Kinds.gauge(ours), "x", "GAUGE")).isEmpty();
    }

    @Test
    void another_groups_under_the_name_of_a_series_of_ours_is_found() {
        assertThat(problem(Kinds.histogram("x", 1), "x_count", "GAUGE"))
                .contains("x_count is there already, and a series of the HISTOGRAM x here");
        assertThat(problem(Kinds.gauge("x"), "x_count", "GAUGE")).isEmpty();
    }
}
