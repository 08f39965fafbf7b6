package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Access;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.testing.Outcomes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushgatewayTargetTest {

    private static final List<Metric> ONE = List.of(new Gauge("k6_vus", "", "", Labels.of("ci_platform", "local"), 5));

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String body = "";

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
        exchange.getRequestBody().readAllBytes();
        String user = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getRawPath() + (user == null ? "" : " " + user));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private String address(String user) {
        return "http://" + user + "127.0.0.1:" + server.getAddress().getPort();
    }

    private Outcome deliver(String url, Shipment shipment) {
        return new PushgatewayTarget(
                        new TargetSpec.Pushgateway("pushgateway", URI.create(url), Access.DEFAULT, Grouping.OWN, false))
                .deliver(shipment, Duration.ofSeconds(10));
    }

    private Outcome deliver(Shipment shipment) {
        return deliver(address(""), shipment);
    }

    private static Shipment shipment(String integration, Map<String, String> group) {
        return new Shipment(integration, Labels.of(group), Instant.EPOCH, ONE, List.of());
    }

    @Test
    void a_group_is_named_by_integration_and_keptns_labels() {
        Outcome outcome = deliver(shipment("k6", Map.of("keptn_project", "shop", "keptn_stage", "dev")));

        assertThat(outcome).isEqualTo(Outcome.delivered(1));
        assertThat(requests)
                .containsExactly("PUT /metrics/job/jobmeter/integration/k6/keptn_project/shop/keptn_stage/dev");
    }

    @Test
    void whatever_stands_in_a_value_stays_one_segment_of_the_path() {
        deliver(shipment("a b+c%?#ü", Map.of("keptn_project", "a/b", "keptn_stage", "")));

        assertThat(requests)
                .containsExactly("PUT /metrics/job/jobmeter/integration/a%20b%2Bc%25%3F%23%C3%BC"
                        + "/keptn_project@base64/YS9i/keptn_stage@base64/=");
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
    void a_user_in_the_address_is_sent_as_a_header_and_shown_nowhere() {
        status = 401;
        Outcome outcome = deliver(address("me:secret@"), shipment("k6", Map.of()));

        assertThat(requests).containsExactly("PUT /metrics/job/jobmeter/integration/k6 Basic bWU6c2VjcmV0");
        assertThat(outcome.reason()).startsWith("answered 401");
    }

    @Test
    void a_refusal_is_told_in_the_gateways_words_and_ends_the_delivery() {
        status = 400;
        body = "pushed metrics are invalid or inconsistent\n";
        Outcome outcome = deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, ONE, ONE));

        assertThat(outcome).isEqualTo(Outcomes.failed("answered 400: pushed metrics are invalid or inconsistent"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_redirect_is_no_success_and_is_not_followed() {
        status = 302;

        assertThat(deliver(shipment("k6", Map.of())).reason()).startsWith("answered 302");
        assertThat(requests).hasSize(1);
    }

    @Test
    void nobody_listening_is_said_with_the_address_but_without_its_user() {
        String url = address("me:secret@");
        server.stop(0);

        assertThat(deliver(url, shipment("k6", Map.of())))
                .isEqualTo(Outcomes.failed(address("") + " could not be reached: Connection refused"));
    }

    @Test
    void names_that_become_one_are_refused_and_the_rest_arrives() {
        List<Metric> metrics =
                List.of(new Gauge("p.95", "", "", Labels.NONE, 1), new Gauge("p-95", "", "", Labels.NONE, 2));

        assertThat(deliver(new Shipment("k6", Labels.NONE, Instant.EPOCH, metrics, List.of())))
                .isEqualTo(Outcomes.outcome(1, List.of(new Rejection("p-95", "becomes p_95, as p.95 does")), ""));
    }
}
