package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Access;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    private static final Endpoint TENANT = tenant("https://abc.live.dynatrace.com");
    private static final Endpoint ONEAGENT = Endpoint.of(
            new TargetSpec.OneAgent("oneagent", URI.create("http://localhost:14499"), Access.DEFAULT, Additions.NONE));

    private static Endpoint tenant(String url) {
        return Endpoint.of(new TargetSpec.Dynatrace(
                "dynatrace", URI.create(url), new Secret("dt0c01.X.Y"), Access.DEFAULT, Additions.NONE));
    }

    private static Trouble answered(Endpoint endpoint, int status, String body) {
        return Trouble.answered(endpoint, new HttpAnswer(status, null, Duration.ZERO, body, true));
    }

    private static Trouble unanswered(Endpoint endpoint, Throwable cause) {
        return Trouble.unanswered(endpoint, new RuntimeException("around it", cause));
    }

    private static Endpoint behindProxy() {
        ProxyServer proxy = new ProxyServer("proxy", 3128, Optional.empty());
        return Endpoint.of(new TargetSpec.OneAgent(
                "oneagent",
                URI.create("http://far.example"),
                Access.DEFAULT.through(Optional.of(proxy)),
                Additions.NONE));
    }

    @Test
    void a_proxy_in_between_is_named_with_every_trouble() {
        String place = "http://far.example by way of the proxy http://proxy:3128";

        assertThat(unanswered(behindProxy(), new ConnectException("Connection refused: proxy/10.0.0.1:3128")))
                .isEqualTo(trouble(place + " could not be reached: Connection refused", Kind.BUSY));
        assertThat(unanswered(behindProxy(), new TimeoutException()))
                .isEqualTo(trouble(place + " took the metrics and did not answer in time", Kind.UNSURE));
        assertThat(answered(behindProxy(), 502, "").reason())
                .isEqualTo("answered 502 by way of the proxy http://proxy:3128");
    }

    @ParameterizedTest
    @CsvSource({"403, LASTING", "407, LASTING", "429, BUSY", "502, BUSY"})
    void a_tunnel_that_is_refused_is_the_proxys_doing_and_nothing_has_arrived(int status, Kind kind) {
        Throwable refused = new ConnectException(
                "http, none, proxy/10.0.0.1:3128 => far.example/<unresolved>:443, status: " + status + " In Words");

        assertThat(unanswered(behindProxy(), refused).kind()).isEqualTo(kind);
        assertThat(unanswered(behindProxy(), refused).reason())
                .startsWith("the proxy http://proxy:3128 answered " + status + ": it ");
    }

    private static Trouble trouble(String reason, Kind kind) {
        return new Trouble(reason, kind, Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "200, LASTING",
        "202, LASTING",
        "301, LASTING",
        "400, FINAL",
        "401, LASTING",
        "403, LASTING",
        "404, LASTING",
        "413, FINAL",
        "415, LASTING",
        "429, BUSY",
        "500, UNSURE",
        "502, UNSURE",
        "503, BUSY",
        "504, UNSURE"
    })
    void a_status_says_whether_the_batch_may_be_sent_again(int status, Kind kind) {
        assertThat(answered(TENANT, status, "").kind()).isEqualTo(kind);
        assertThat(answered(ONEAGENT, status, "").kind()).isEqualTo(kind);
    }

    @Test
    void a_wrong_token_says_which_scope_it_needs() {
        assertThat(answered(
                                TENANT,
                                401,
                                "{\"error\": {\"code\": 401, \"message\": \"Missing authorization parameter.\"}}")
                        .reason())
                .isEqualTo("answered 401 (the token is wrong, or lacks the scope metrics.ingest): "
                        + "Missing authorization parameter.");
        assertThat(answered(TENANT, 403, "").reason())
                .isEqualTo("answered 403 (the token is wrong, or lacks the scope metrics.ingest)");
        assertThat(answered(ONEAGENT, 401, "").reason())
                .isEqualTo("answered 401 (OneAgent wants no token: is it OneAgent that listens there?)");
    }

    @Test
    void a_wrong_address_says_which_it_should_be() {
        assertThat(answered(TENANT, 404, "").reason())
                .isEqualTo("answered 404 (is the address that of the environment, *.live.dynatrace.com?)");
        assertThat(answered(tenant("https://abc.apps.dynatrace.com"), 404, "").reason())
                .isEqualTo("answered 404 (abc.apps.dynatrace.com is the address of Dynatrace's pages; the"
                        + " environment's is abc.live.dynatrace.com)");
        assertThat(answered(ONEAGENT, 404, "").reason()).isEqualTo("answered 404 (is it OneAgent that listens there?)");
    }

    @Test
    void a_success_of_somebody_else_is_none() {
        assertThat(answered(TENANT, 200, "<html>log in</html>").reason())
                .isEqualTo("answered 200 without a count of lines (is the address that of the environment,"
                        + " *.live.dynatrace.com?): <html>log in</html>");
    }

    @Test
    void a_redirect_is_named_with_its_address_and_without_a_password() {
        HttpAnswer redirect = new HttpAnswer(302, "https://u:HIDDEN@sso.example/login", Duration.ZERO, "", true);

        assertThat(Trouble.answered(TENANT, redirect).reason())
                .isEqualTo("answered 302, a redirect to https://***@sso.example/login, which is not followed"
                        + " (is the address that of the environment, *.live.dynatrace.com?)");
    }

    @Test
    void a_success_that_broke_off_may_have_been_one() {
        assertThat(Trouble.answered(TENANT, new HttpAnswer(202, null, Duration.ZERO, "{\"linesOk\"", false)))
                .isEqualTo(trouble(
                        "https://abc.live.dynatrace.com answered 202 and broke off, or did not end", Kind.UNSURE));
    }

    @Test
    void a_server_that_asks_for_a_pause_gets_it() {
        HttpAnswer busy = new HttpAnswer(429, null, Duration.ofSeconds(7), "", true);

        assertThat(Trouble.answered(TENANT, busy))
                .isEqualTo(new Trouble("answered 429 (too many requests)", Kind.BUSY, Duration.ofSeconds(7)));
    }

    @Test
    void what_never_left_may_be_sent_again() {
        assertThat(unanswered(TENANT, new UnknownHostException("Failed to resolve 'abc'")))
                .isEqualTo(trouble(
                        "https://abc.live.dynatrace.com could not be reached: its name is not known", Kind.BUSY));
        assertThat(unanswered(TENANT, new ConnectException("Connection refused: /127.0.0.1:443")))
                .isEqualTo(
                        trouble("https://abc.live.dynatrace.com could not be reached: Connection refused", Kind.BUSY));
    }

    @Test
    void a_oneagent_that_does_not_listen_says_which_setting_opens_it() {
        assertThat(unanswered(ONEAGENT, new ConnectException("Connection refused: localhost/127.0.0.1:14499"))
                        .reason())
                .isEqualTo(
                        "http://localhost:14499 could not be reached: Connection refused; OneAgent listens there once"
                                + " its local HTTP ingest is on, in Dynatrace's settings under Extension Execution Controller,"
                                + " and only on its host's own localhost");
    }

    @Test
    void what_left_may_have_arrived() {
        assertThat(unanswered(TENANT, new TimeoutException("10s")))
                .isEqualTo(trouble(
                        "https://abc.live.dynatrace.com took the metrics and did not answer in time", Kind.UNSURE));
        assertThat(unanswered(TENANT, new IOException("Connection was closed")))
                .isEqualTo(trouble("https://abc.live.dynatrace.com broke off: Connection was closed", Kind.UNSURE));
    }

    @Test
    void a_certificate_that_does_not_count_stays_so() {
        SSLHandshakeException broken = new SSLHandshakeException("no");
        broken.initCause(new CertificateException("No name matching abc found"));

        assertThat(unanswered(TENANT, broken))
                .isEqualTo(trouble(
                        "https://abc.live.dynatrace.com has a certificate that does not count:"
                                + " No name matching abc found",
                        Kind.LASTING));
        assertThat(unanswered(TENANT, new SSLHandshakeException("Received fatal alert: certificate_required"))
                        .kind())
                .isEqualTo(Kind.LASTING);
        assertThat(unanswered(TENANT, new SSLHandshakeException("Received fatal alert: internal_error"))
                        .kind())
                .isEqualTo(Kind.BUSY);
    }
}
