package io.jobmeter.target.dynatrace;

import io.jobmeter.target.AnswerText;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.ShownAddress;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why a batch did not arrive, or why nobody knows. */
record Trouble(String reason, Kind kind, Duration pause) {

    private static final Pattern REFUSED = Pattern.compile("=> .* status: (\\d{3})\\b");

    Failure failure(Shipment rest) {
        return new Failure(reason, kind, pause, rest);
    }

    /** An answer that does not say what became of the lines. */
    static Trouble answered(Endpoint endpoint, HttpAnswer answer) {
        int status = answer.status();
        if (!answer.whole() && status < 300) {
            return of(endpoint.shown() + " answered " + status + " and broke off, or did not end", Kind.UNSURE);
        }
        Optional<ProxyServer> proxy = endpoint.access().proxy().filter(_ -> ProxyServer.says(status));
        if (proxy.isPresent()) {
            return new Trouble(proxy.get().refusal(status), ProxyServer.kind(status), answer.pause());
        }
        String words = IngestAnswer.words(answer.body());
        return new Trouble(
                "answered " + status + endpoint.access().way() + explained(endpoint, answer)
                        + (words.isEmpty() ? "" : ": " + words),
                kind(status),
                answer.pause());
    }

    private static String explained(Endpoint endpoint, HttpAnswer answer) {
        int status = answer.status();
        if (status >= 300 && status < 400) {
            String where =
                    answer.location() == null ? "" : " to " + AnswerText.shown(ShownAddress.of(answer.location()));
            return ", a redirect" + where + ", which is not followed"
                    + endpoint.place().explained(status, endpoint.base());
        }
        return switch (status) {
            case 413 -> " (that many lines are more than it takes)";
            case 429 -> " (too many requests)";
            case 401, 403, 404, 405 -> endpoint.place().explained(status, endpoint.base());
            default ->
                status < 300 ? " without a count of lines" + endpoint.place().explained(status, endpoint.base()) : "";
        };
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 429, 503 -> Kind.BUSY;
            case 400, 413 -> Kind.FINAL;
            default -> status >= 500 ? Kind.UNSURE : Kind.LASTING;
        };
    }

    /** No answer at all. */
    static Trouble unanswered(Endpoint endpoint, Throwable failure) {
        String place = endpoint.shown();
        String reason = AnswerText.shown(ShownAddress.of(deepest(failure)));
        Optional<Trouble> closed = endpoint.access().proxy().flatMap(proxy -> closed(proxy, failure));
        if (closed.isPresent()) {
            return closed.get();
        }
        if (has(failure, UnknownHostException.class::isInstance)) {
            return of(place + " could not be reached: its name is not known", Kind.BUSY);
        }
        if (has(failure, ConnectException.class::isInstance)) {
            String words = reason.replaceFirst(": /?[^ ]*:[0-9]+$", "");
            String help = endpoint.access().proxy().isPresent()
                    ? ""
                    : endpoint.place().unreached(endpoint.base());
            return of(place + " could not be reached: " + words + help, Kind.BUSY);
        }
        if (has(failure, CertPathBuilderException.class::isInstance)) {
            return of(
                    place
                            + " has a certificate that no authority we know vouches for: give the authority's file as 'ca'",
                    Kind.LASTING);
        }
        if (has(failure, CertificateException.class::isInstance)) {
            return of(place + " has a certificate that does not count: " + reason, Kind.LASTING);
        }
        if (has(failure, SSLException.class::isInstance)) {
            return secured(place, reason);
        }
        if (has(failure, TimeoutException.class::isInstance)) {
            return of(place + " took the metrics and did not answer in time", Kind.UNSURE);
        }
        return of(place + " broke off: " + reason, Kind.UNSURE);
    }

    /** The client asks a proxy for a tunnel itself, and has its refusal in words only. */
    private static Optional<Trouble> closed(ProxyServer proxy, Throwable failure) {
        return failure == null
                ? Optional.empty()
                : REFUSED.matcher(String.valueOf(failure.getMessage()))
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .map(status -> of(proxy.refusal(status), ProxyServer.kind(status)))
                        .findFirst()
                        .or(() -> closed(proxy, failure.getCause()));
    }

    private static Trouble secured(String place, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("certificate") || words.contains("unknown_ca")) {
            return of(
                    place
                            + " does not take us without a certificate that it knows: give one as 'certificate' and 'key'",
                    Kind.LASTING);
        }
        return words.contains("not an ssl/tls record") || words.contains("plaintext")
                ? of(place + " does not speak TLS: give its address with http://", Kind.LASTING)
                : of(place + " could not be reached: " + reason, Kind.BUSY);
    }

    private static Trouble of(String reason, Kind kind) {
        return new Trouble(reason, kind, Duration.ZERO);
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        return failure != null && (kind.test(failure) || has(failure.getCause(), kind));
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
