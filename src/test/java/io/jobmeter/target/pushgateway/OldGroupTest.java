package io.jobmeter.target.pushgateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Access;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.Tls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another group keeps out, and the old group that can be deleted for it. */
class OldGroupTest {

    private static final String KEPT_OUT = "collected metric k6_vus { x } is not a GAUGE";

    private final List<String> said = new CopyOnWriteArrayList<>();
    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private Outcome deliver(TargetSpec.Pushgateway spec, Shipment shipment) {
        return new PushgatewayTarget(spec, said::add).deliver(shipment, Duration.ofSeconds(30));
    }

    private Outcome deliver() {
        return deliver(gateway.spec(), shipment());
    }

    private static Shipment shipment() {
        List<Metric> metrics = List.of(new Gauge("k6_vus", "", "Users.", Labels.of("ci_platform", "local"), 5));
        return new Shipment("k6", Labels.NONE, Instant.EPOCH, metrics, List.of());
    }

    /** The gateway refuses what the old group holds, and answers a DELETE of it in this way. */
    private void oldGroupStandsInTheWay(int deleted) {
        AtomicBoolean there = new AtomicBoolean(true);
        gateway.at("/api/v1/metrics", exchange -> FakeGateway.send(exchange, 200, """
                {"data": [{"k6_vus": {"type": "UNTYPED", "metrics": []},
                           "labels": {"job": "job-executor-service"}}]}"""));
        gateway.at("/metrics", exchange -> {
            gateway.note(exchange);
            boolean delete = exchange.getRequestMethod().equals("DELETE");
            if (delete && deleted < 300) {
                there.set(false);
            }
            int status = delete ? deleted : there.get() ? 400 : 200;
            FakeGateway.send(exchange, status, status == 400 ? KEPT_OUT : "so it is");
        });
    }

    @Test
    void the_old_group_is_deleted_when_that_is_asked_for_and_its_successor_is_there() {
        deliver(gateway.spec(Grouping.OWN, true), shipment());

        assertThat(gateway.requests())
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6", "DELETE /metrics/job/job-executor-service");
        assertThat(said)
                .containsExactly(
                        "pushgateway: the group job=job-executor-service is deleted, as delete-old-group asks");
    }

    @Test
    void the_old_group_stays_where_nothing_takes_its_place() {
        gateway.answers(503);
        deliver(gateway.spec(Grouping.OWN, true), shipment());

        assertThat(gateway.requests()).containsExactly("PUT /metrics/job/jobmeter/integration/k6");
        assertThat(said).isEmpty();
    }

    @Test
    void what_another_group_keeps_out_is_worth_keeping_until_somebody_lets_it_in() {
        oldGroupStandsInTheWay(202);
        Outcome outcome = deliver();

        assertThat(outcome.reason()).contains("in the group {job=job-executor-service}", "curl -X DELETE");
        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(Kind.LASTING);
        assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(shipment());
    }

    @Test
    void so_is_what_a_group_keeps_out_that_nobody_can_name() {
        gateway.answers(400, KEPT_OUT);

        assertThat(deliver().failure().orElseThrow().kind()).isEqualTo(Kind.LASTING);
    }

    @Test
    void an_old_group_that_stands_in_the_way_is_deleted_once_and_that_is_said() {
        oldGroupStandsInTheWay(202);

        assertThat(deliver(gateway.spec(Grouping.OWN, true), shipment())).isEqualTo(Outcome.delivered(1));
        assertThat(gateway.requests())
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6",
                        "DELETE /metrics/job/job-executor-service",
                        "PUT /metrics/job/jobmeter/integration/k6");
        assertThat(said)
                .containsExactly(
                        "pushgateway: the group job=job-executor-service is deleted, as delete-old-group asks");
    }

    @Test
    void an_old_group_that_cannot_be_deleted_is_named_and_not_pushed_against() {
        oldGroupStandsInTheWay(403);

        assertThat(deliver(gateway.spec(Grouping.OWN, true), shipment()).reason())
                .startsWith("answered 400: k6_vus is UNTYPED");
        assertThat(gateway.requests())
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6", "DELETE /metrics/job/job-executor-service");
        assertThat(said)
                .containsExactly("pushgateway: the group job=job-executor-service could not be deleted: answered 403");
    }

    @Test
    void a_delete_that_is_not_answered_is_not_told_as_metrics() {
        CountDownLatch end = new CountDownLatch(1);
        gateway.at("/metrics/job/job-executor-service", exchange -> {
            try (exchange) {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Access access = new Access(Optional.empty(), Tls.DEFAULT, Duration.ofSeconds(20), Duration.ofSeconds(1));
        deliver(new TargetSpec.Pushgateway("pushgateway", gateway.url(), access, Grouping.OWN, true), shipment());
        end.countDown();

        assertThat(said)
                .containsExactly("pushgateway: the group job=job-executor-service could not be deleted: "
                        + gateway.url() + " took the request and did not answer in time");
    }
}
