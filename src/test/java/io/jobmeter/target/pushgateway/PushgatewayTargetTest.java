package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushgatewayTargetTest {

    private static final List<Metric> ONE =
            List.of(new Gauge("k6_vus", "", "Users.", Labels.of("ci_platform", "local"), 5));

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String body = "";
    private Map<String, String> headers = Map.of();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String user = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getRawPath() + (user == null ? "" : " " + user));
        headers.forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private TargetSpec.Pushgateway spec() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new TargetSpec.Pushgateway("pushgateway", URI.create(address), Access.DEFAULT, Grouping.OWN, false);
    }

    private static TargetSpec.Pushgateway as(TargetSpec.Pushgateway spec, String authorization) {
        Access access = new Access(
                Optional.of(new Secret(authorization)), Tls.DEFAULT, Duration.ofSeconds(5), Duration.ofSeconds(10));
        return new TargetSpec.Pushgateway(spec.name(), spec.url(), access, spec.grouping(), false);
    }

    private TargetSpec.Pushgateway in(Grouping grouping, boolean deleteOldGroup) {
        return new TargetSpec.Pushgateway("pushgateway", spec().url(), Access.DEFAULT, grouping, deleteOldGroup);
    }

    private Outcome deliver(TargetSpec.Pushgateway spec, Shipment shipment) {
        return new PushgatewayTarget(spec, said::add).deliver(shipment, Duration.ofSeconds(30));
    }

    private Outcome deliver(Shipment shipment) {
        return deliver(spec(), shipment);
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
        assertThat(requests)
                .containsExactly("PUT /metrics/job/jobmeter/integration/k6/keptn_project/shop/keptn_stage/dev");
    }

    @Test
    void the_body_is_the_same_each_time_and_without_a_time_of_its_own() {
        deliver(shipment());
        deliver(shipment());

        assertThat(bodies).hasSize(2).containsOnly("""
                # HELP k6_vus Users.
                # TYPE k6_vus gauge
                k6_vus{ci_platform="local",} 5.0
                """);
    }

    @Test
    void what_has_to_last_goes_to_a_group_of_its_own() {
        Outcome outcome = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE));

        assertThat(outcome).isEqualTo(Outcome.delivered(2));
        assertThat(requests)
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6",
                        "PUT /metrics/job/jobmeter/integration/k6/ci_platform/local");
    }

    @Test
    void in_the_recipes_grouping_what_has_to_last_is_kept_out_of_the_group_that_anybody_replaces() {
        deliver(in(Grouping.RECIPE, false), new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE));

        assertThat(requests)
                .containsExactly(
                        "PUT /metrics/job/job-executor-service",
                        "PUT /metrics/job/job-executor-service/integration/k6/ci_platform/local");
    }

    @Test
    void what_has_arrived_is_not_part_of_what_is_left() {
        Outcome outcome = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), ONE));
        status = 503;
        Outcome failed = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), ONE));

        assertThat(outcome).isEqualTo(Outcome.delivered(1));
        assertThat(failed.failure().orElseThrow().rest())
                .isEqualTo(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(), ONE));
    }

    @Test
    void who_we_are_is_sent_as_a_header() {
        deliver(as(spec(), "Bearer of-news"), shipment());

        assertThat(requests).containsExactly("PUT /metrics/job/jobmeter/integration/k6 Bearer of-news");
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
        this.status = status;
        headers = Map.of("Location", "https://me:secret@login.example/sso");
        body = "so \u001b\r\nit is\n";
        Shipment both = new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE);
        Outcome outcome = deliver(both);

        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(kind);
        assertThat(outcome.reason()).isEqualTo("answered " + status + words);
        assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(both);
        assertThat(requests).filteredOn(request -> request.startsWith("PUT")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client sent an HTTP request to an HTTPS server.\n",
                "<center>The plain HTTP request was sent to HTTPS port</center>",
                "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />"
            })
    void a_server_that_speaks_tls_is_known_by_its_words(String words) {
        status = 400;
        body = words;
        Outcome outcome = deliver(shipment());

        assertThat(outcome.reason()).isEqualTo("answered 400: it speaks TLS: give its address with https://");
        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(Kind.LASTING);
    }

    @Test
    void a_server_that_does_not_take_who_we_are_is_told_from_one_that_was_not_told() {
        status = 401;

        assertThat(deliver(as(spec(), "Bearer x"), shipment()).reason())
                .isEqualTo("answered 401: it does not know us by that token, or user and password");
    }

    @Test
    void a_server_says_how_long_to_wait() {
        status = 503;
        headers = Map.of("Retry-After", "7");

        assertThat(deliver(shipment()).failure().orElseThrow().pause()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void of_a_long_answer_the_beginning_is_shown() {
        status = 502;
        body = "x".repeat(3 * 1024 * 1024);

        assertThat(deliver(shipment()).reason()).isEqualTo("answered 502: " + "x".repeat(299) + "…");
    }

    @Test
    void nobody_listening_is_said_with_the_address_and_may_pass() {
        TargetSpec.Pushgateway spec = spec();
        server.stop(0);
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
    void the_old_group_is_deleted_when_that_is_asked_for_and_its_successor_is_there() {
        deliver(in(Grouping.OWN, true), shipment());

        assertThat(requests)
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6", "DELETE /metrics/job/job-executor-service");
        assertThat(said)
                .containsExactly(
                        "pushgateway: the group job=job-executor-service is deleted, as delete-old-group asks");
    }

    @Test
    void the_old_group_stays_where_nothing_takes_its_place() {
        status = 503;
        deliver(in(Grouping.OWN, true), shipment());

        assertThat(requests).containsExactly("PUT /metrics/job/jobmeter/integration/k6");
        assertThat(said).isEmpty();
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
        assertThat(bodies).singleElement().asString().endsWith("\nk{keptn_project=\"shop\",} 3.0\n");
    }

    /** The gateway refuses what the old group holds, and answers a DELETE of it in this way. */
    private void oldGroupStandsInTheWay(int deleted) {
        AtomicBoolean there = new AtomicBoolean(true);
        server.createContext("/api/v1/metrics", exchange -> send(exchange, 200, """
                {"data": [{"k6_vus": {"type": "UNTYPED", "metrics": []},
                           "labels": {"job": "job-executor-service"}}]}"""));
        server.createContext("/metrics", exchange -> {
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
            exchange.getRequestBody().readAllBytes();
            boolean delete = exchange.getRequestMethod().equals("DELETE");
            if (delete && deleted < 300) {
                there.set(false);
            }
            int status = delete ? deleted : there.get() ? 400 : 200;
            send(exchange, status, status == 400 ? "collected metric k6_vus { x } is not a GAUGE" : "so it is");
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void what_another_group_keeps_out_is_worth_keeping_until_somebody_lets_it_in() {
        oldGroupStandsInTheWay(202);
        Outcome outcome = deliver(shipment());

        assertThat(outcome.reason()).contains("in the group {job=job-executor-service}", "curl -X DELETE");
        assertThat(outcome.failure().orElseThrow().kind()).isEqualTo(Kind.LASTING);
        assertThat(outcome.failure().orElseThrow().rest()).isEqualTo(shipment());
    }

    @Test
    void so_is_what_a_group_keeps_out_that_nobody_can_name() {
        status = 400;
        body = "collected metric k6_vus { x } is not a GAUGE";

        assertThat(deliver(shipment()).failure().orElseThrow().kind()).isEqualTo(Kind.LASTING);
    }

    @Test
    void an_old_group_that_stands_in_the_way_is_deleted_once_and_that_is_said() {
        oldGroupStandsInTheWay(202);

        assertThat(deliver(in(Grouping.OWN, true), shipment())).isEqualTo(Outcome.delivered(1));
        assertThat(requests)
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

        assertThat(deliver(in(Grouping.OWN, true), shipment()).reason()).startsWith("answered 400: k6_vus is UNTYPED");
        assertThat(requests)
                .containsExactly(
                        "PUT /metrics/job/jobmeter/integration/k6", "DELETE /metrics/job/job-executor-service");
        assertThat(said)
                .containsExactly("pushgateway: the group job=job-executor-service could not be deleted: answered 403");
    }

    @Test
    void a_delete_that_is_not_answered_is_not_told_as_metrics() {
        CountDownLatch end = new CountDownLatch(1);
        server.createContext("/metrics/job/job-executor-service", exchange -> {
            try (exchange) {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Access access = new Access(Optional.empty(), Tls.DEFAULT, Duration.ofSeconds(20), Duration.ofSeconds(1));
        deliver(new TargetSpec.Pushgateway("pushgateway", spec().url(), access, Grouping.OWN, true), shipment());
        end.countDown();

        assertThat(said)
                .containsExactly("pushgateway: the group job=job-executor-service could not be deleted: " + spec().url()
                        + " took the request and did not answer in time");
    }
}
