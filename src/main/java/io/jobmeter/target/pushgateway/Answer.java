package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Access;
import io.jobmeter.target.AnswerText;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.ShownAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the server said, or what stands in front of it.
 *
 * @param location null where it leads nowhere else
 * @param pause how long it wants us to wait
 * @param body its first mebibyte at most
 */
record Answer(int status, String location, Duration pause, String body) {

    /** Of Go's servers, nginx and Apache. */
    private static final List<String> PLAIN_TO_TLS = List.of(
            "HTTP request to an HTTPS server",
            "plain HTTP request was sent to HTTPS port",
            "speaking plain HTTP to an SSL-enabled server");

    /** The same series, another type, a series of a histogram. */
    private static final List<String> OBSTACLES =
            List.of("was collected before with the same", " is not a ", "collides with previously collected");

    boolean success() {
        return status >= 200 && status < 300;
    }

    /** Whether it is another group that keeps ours out. */
    boolean namesObstacle() {
        return status == 400 && OBSTACLES.stream().anyMatch(body::contains);
    }

    /** What is wrong with a body is for ever, unless nobody looked into it. */
    private boolean refusesBody() {
        return status == 400 && PLAIN_TO_TLS.stream().noneMatch(body::contains);
    }

    Failure failure(Access access, Shipment rest) {
        return new Failure(reason(access), kind(), pause, rest);
    }

    /** A sentence's end, after the target's name. */
    String reason(Access access) {
        Optional<ProxyServer> proxy = access.proxy().filter(_ -> ProxyServer.says(status));
        boolean known = access.authorization().isPresent();
        return proxy.map(server -> server.refusal(status)).orElse("answered " + status + access.way() + words(known));
    }

    private Kind kind() {
        return switch (status) {
            case 429, 503 -> Kind.BUSY;
            case 400 -> refusesBody() && !namesObstacle() ? Kind.FINAL : Kind.LASTING;
            case 413 -> Kind.FINAL;
            default -> status >= 500 ? Kind.UNSURE : Kind.LASTING;
        };
    }

    private String words(boolean known) {
        String said = AnswerText.shown(body);
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                ": a redirect" + (location == null ? "" : " to " + AnswerText.shown(ShownAddress.of(location)))
                        + ", which is not followed: give the address itself";
            case 400 -> refusesBody() ? said(said) : ": it speaks TLS: give its address with https://";
            case 401 ->
                known
                        ? ": it does not know us by that token, or user and password"
                        : ": it wants to know who we are: give a token, or user and password";
            case 403 -> ": it knows us, but we may not push there" + said(said);
            case 404 -> ": there is no Pushgateway at this address; does it have a path in front?";
            case 413 -> ": that many metrics are more than it takes" + said(said);
            default -> said(said);
        };
    }

    private static String said(String words) {
        return words.isEmpty() ? "" : ": " + words;
    }
}
