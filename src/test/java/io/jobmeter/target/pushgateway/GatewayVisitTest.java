package io.jobmeter.target.pushgateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Access;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.Tls;
import io.jobmeter.target.Visit;
import io.jobmeter.target.Visit.Kind;
import io.jobmeter.testing.Pushgateway;
import io.jobmeter.testing.WildServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Pushgateway, and what is none, answers who asks whether it is there. */
@Timeout(40)
class GatewayVisitTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static Visit visit(TargetSpec.Pushgateway spec, Duration budget) {
        return new PushgatewayTarget(spec, words -> {}).visit(new Deadline(budget, System::nanoTime));
    }

    private static Visit visit(String url, Duration budget) {
        return visit(
                new TargetSpec.Pushgateway("pushgateway", URI.create(url), Access.DEFAULT, Grouping.OWN, false),
                budget);
    }

    @Test
    void a_pushgateway_tells_its_version_and_gets_no_metric() {
        try (Pushgateway gateway = Pushgateway.startBehind("/front")) {
            Visit visit = visit(gateway.url(), LONG);

            assertThat(visit.kind()).isEqualTo(Kind.THERE);
            assertThat(visit.words())
                    .startsWith(gateway.url() + " is there (Pushgateway ")
                    .containsPattern("\\(Pushgateway [0-9]+\\.[0-9]+.*\\)$");
            assertThat(gateway.groups()).isEmpty();
        }
    }

    @Test
    void a_pushgateway_need_not_tell_its_version() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            gateway.answers(200, "{\"data\": {\"build_information\": {}}}");

            assertThat(visit(gateway.url().toString(), LONG).words())
                    .isEqualTo(gateway.url() + " is there (Pushgateway of an unknown version)");
        }
    }

    @Test
    void it_is_asked_as_who_pushes() throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            Access access = new Access(Optional.of(new Secret("Bearer abc")), Tls.DEFAULT, LONG, LONG);
            visit(gateway.spec(access), LONG);

            assertThat(gateway.requests()).containsExactly("GET /api/v1/status Bearer abc");
            assertThat(gateway.bodies()).containsExactly("");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            200 | {"data": {"build_information": {"version": "1.4.3"}}} | THERE | is there (Pushgateway 1.4.3)
            200 | {"status": "success", "data": {}} | WRONG    | answered 200, but not as a Pushgateway does: is this its address?
            200 | <html>                            | WRONG    | answered 200, but not as a Pushgateway does: is this its address?
            301 | ~~                                | DOUBTFUL | is behind a redirect: it answered 301: a redirect to http://***@other/, which is not followed: give the address itself
            400 | Client sent an HTTP request to an HTTPS server. | WRONG | answered 400: it speaks TLS: give its address with https://
            401 | Unauthorized                      | WRONG    | answered 401: it wants to know who we are: give a token, or user and password
            403 | not you                           | WRONG    | answered 403: it knows us, but we may not push there: not you
            404 | none                              | WRONG    | answered 404: there is no Pushgateway at this address; does it have a path in front?
            500 | oops                              | WRONG    | answered 500: oops
            503 | later                             | DOUBTFUL | answered 503: later
            """)
    void an_answer_is_explained(int status, String body, Kind kind, String words) throws IOException {
        try (FakeGateway gateway = new FakeGateway()) {
            gateway.answers(status, body, status == 301 ? Map.of("Location", "http://me:secret@other/") : Map.of());

            assertThat(visit(gateway.spec(), LONG)).isEqualTo(new Visit(kind, gateway.url() + " " + words));
        }
    }

    @Test
    void a_refused_connection_is_a_problem() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Visit visit = visit("http://127.0.0.1:" + port, LONG);

        assertThat(visit)
                .isEqualTo(Visit.wrong("http://127.0.0.1:" + port + " could not be reached: Connection refused"));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_it_does_the_visit_ends_in_time(WildServer.Way way) {
        try (WildServer server = WildServer.start(way)) {
            assertThat(visit(server.url(), Duration.ofMillis(500)).kind()).isEqualTo(Kind.WRONG);
        }
    }
}
