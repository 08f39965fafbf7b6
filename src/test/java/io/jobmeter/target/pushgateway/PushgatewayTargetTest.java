package io.jobmeter.target.pushgateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Access;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Secret;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.Tls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushgatewayTargetTest {

    private static final List<Metric> ONE =
            List.of(new Gauge("k6_vus", "", "Users.", Labels.of("ci_platform", "local"), 5));

    private FakeGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new FakeGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private TargetSpec.Pushgateway as(String authorization) {
        return gateway.spec(new Access(
                Optional.of(new Secret(authorization)), Tls.DEFAULT, Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    private Outcome deliver(TargetSpec.Pushgateway spec, Shipment shipment) {
        return new PushgatewayTarget(spec, _ -> {}).deliver(shipment, Duration.ofSeconds(30));
    }

    private Outcome deliver(Shipment shipment) {
        return deliver(gateway.spec(), shipment);
    }

    private static Shipment shipment(String integration, Map<String, String> group) {
        return new Shipment(integration, Labels.of(group), Instant.EPOCH, ONE, List.of());
    }

    private static Shipment shipment() {
        return shipment("k6", Map.of());
    }

    @Test
    void a_group_is_named_by_integration_and_keptns_labels() {
        Outcome outcome = deliver(shipment("k6", Map.of("keptn_project", "shop", "keptn_stage", "dev")));

        assertThat(outcome).isEqualTo(Outcome.delivered(1));
        assertThat(gateway.requests())
                .containsExactly("PUT /metrics/job/jobmeter/integration/k6/keptn_project/shop/keptn_stage/dev");
    }

    @Test
    void the_body_is_the_same_each_time_and_without_a_time_of_its_own() {
        deliver(shipment());
        deliver(shipment());

        assertThat(gateway.bodies()).hasSize(2).containsOnly("""
                # HELP k6_vus Users.
                # TYPE k6_vus gauge
                k6_vus{ci_platform="local",} 5.0
                """);
    }

    @Test
    void what_has_to_last_goes_to_a_group_of_its_own() {
        Outcome outcome = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE));

        assertThat(outcome).isEqualTo(Outcome.delivered(2));
        assertThat(gateway.requests())
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6",
                        "PUT /metrics/job/jobmeter/integration/k6/ci_platform/local");
    }

    @Test
    void in_the_recipes_grouping_what_has_to_last_is_kept_out_of_the_group_that_anybody_replaces() {
        deliver(gateway.spec(Grouping.RECIPE, false), new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE));

        assertThat(gateway.requests())
                .containsExactly(
                        "PUT /metrics/job/job-executor-service",
                        "PUT /metrics/job/job-executor-service/integration/k6/ci_platform/local");
    }

    @Test
    void what_has_arrived_is_not_part_of_what_is_left() {
        Outcome outcome = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), ONE));
        gateway.answers(503);
        Outcome failed = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), ONE));

        assertThat(outcome).isEqualTo(Outcome.delivered(1));
        assertThat(failed.failure().orElseThrow().rest())
                .isEqualTo(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), ONE));
    }

    @Test
    void who_we_are_is_sent_as_a_header() {
        deliver(as("Bearer of-news"), shipment());

        assertThat(gateway.requests()).containsExactly("PUT /metrics/job/jobmeter/integration/k6 Bearer of-news");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "302 | LASTING | : a redirect to https://***@login.example/sso, which is not followed: give the address itself",
                "307 | LASTING | : a redirect to https://***@login.example/sso, which is not followed: give the address itself",
                "401 | LASTING | : it wants to know who we are: give a token, or user and password",
                "403 | LASTING | : it knows us, but we may not push there: so it is",
                "404 | LASTING | : there is no Pushgateway at this address; does it have a path in front?",
                "405 | LASTING | : so it is",
                "400 | FINAL   | : so it is",
                "413 | FINAL   | : that many metrics are more than it takes: so it is",
                "429 | BUSY    | : so it is",
                "503 | BUSY    | : so it is",
                "500 | UNSURE  | : so it is",
                "504 | UNSURE  | : so it is"
            })
    void an_answer_says_whether_another_attempt_can_help(int status, Kind kind, String words) {
        gateway.answers(status, "so \u001b\r\nit is\n", Map.of("Location", "https://me:secret@login.example/sso"));
        Shipment both = new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE);
        Outcome outcome = deliver(both);

        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(kind);
        assertThat(outcome.reason()).isEqualTo("answered " + status + words);
        assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(both);
        assertThat(gateway.requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client sent an HTTP request to an HTTPS server.\n",
                "<center>The plain HTTP request was sent to HTTPS port</center>",
                "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />"
            })
    void a_server_that_speaks_tls_is_known_by_its_words(String words) {
        gateway.answers(400, words);
        Outcome outcome = deliver(shipment());

        assertThat(outcome.reason()).isEqualTo("answered 400: it speaks TLS: give its address with https://");
        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(Kind.LASTING);
    }

    @Test
    void a_server_that_does_not_take_who_we_are_is_told_from_one_that_was_not_told() {
        gateway.answers(401);

        assertThat(deliver(as("Bearer x"), shipment()).reason())
                .isEqualTo("answered 401: it does not know us by that token, or user and password");
    }

    @Test
    void a_server_says_how_long_to_wait() {
        gateway.answers(503, "", Map.of("Retry-After", "7"));

        assertThat(deliver(shipment()).failure().orElseThrow().pause()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void of_a_long_answer_the_beginning_is_shown() {
        gateway.answers(502, "x".repeat(3 * 1024 * 1024));

        assertThat(deliver(shipment()).reason()).isEqualTo("answered 502: " + "x".repeat(299) + "…");
    }

    @Test
    void nobody_listening_is_said_with_the_address_and_may_pass() {
        TargetSpec.Pushgateway spec = gateway.spec();
        gateway.close();
        Outcome outcome = deliver(spec, shipment());

        assertThat(outcome.reason()).isEqualTo(spec.url() + " could not be reached: Connection refused");
        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void names_that_become_one_are_refused_and_the_rest_arrives() {
        List<Metric> metrics =
                List.of(new Gauge("p.95", "", "", Labels.NONE, 1), new Gauge("p-95", "", "", Labels.NONE, 2));

        assertThat(deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, metrics, List.of())))
                .isEqualTo(
                        new Outcome(1, List.of(new Rejection("p-95", "becomes p_95, as p.95 does")), Optional.empty()));
    }

    @Test
    void a_label_that_the_group_would_change_loses_its_own_metric_only() {
        List<Metric> metrics = List.of(
                new Gauge("n", "", "", Labels.of("job", "a"), 1),
                new Gauge("m", "", "", Labels.of("keptn_project", "other"), 2),
                new Gauge("k", "", "", Labels.of("keptn_project", "shop"), 3));
        Labels group = Labels.of("keptn_project", "shop");

        assertThat(deliver(new Shipment("k6", group, Instant.EPOCH, metrics, List.of())))
                .isEqualTo(new Outcome(
                        1,
                        List.of(
                                new Rejection("n", "its label 'job' is one that the group has"),
                                new Rejection("m", "its label 'keptn_project' is one that the group has")),
                        Optional.empty()));
        assertThat(gateway.bodies()).singleElement().asString().endsWith("\nk{keptn_project=\"shop\",} 3.0\n");
    }
}
