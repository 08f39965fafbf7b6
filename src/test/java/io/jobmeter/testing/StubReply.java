package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Answers one request of a {@link DynatraceStub}, well or badly. */
record StubReply(HttpExchange exchange) {
    private static final String GOOD = "{\"linesOk\":1,\"linesInvalid\":0,\"error\":null,\"warnings\":null}";

    /** Returns whether it did: false where the mood leaves the lines to be read. */
    boolean misbehave(Mood mood) throws IOException {
        switch (mood) {
            case Mood.Plain.OBEDIENT, Mood.Plain.COUNTS_VALID -> {
                return false;
            }
            case Mood.RejectsSome _, Mood.Warns _ -> {
                return false;
            }
            case Mood.Delays delays -> {
                pause(delays.time());
                return false;
            }
            case Mood.Waits waits -> {
                waits.until().join();
                return false;
            }
            case Mood.Plain.UNAUTHORIZED -> refuse(401, "Missing authorization parameter.");
            case Mood.Plain.FORBIDDEN -> refuse(403, "Token is missing required scope. Use one of: metrics.ingest");
            case Mood.Plain.LOST -> refuse(404, "HTTP 404 Not Found");
            case Mood.Plain.OVERFED -> refuse(413, "HTTP 413 Request Entity Too Large");
            case Mood.Plain.OFFENDED -> refuse(400, "Constraints violated.");
            case Mood.Plain.BROKEN -> refuse(500, "Internal Server Error");
            case Mood.Plain.UNAVAILABLE -> send(503, "<h1>503 Service Unavailable</h1>");
            case Mood.Plain.PAGE -> send(200, "<html>\n  <h1>Log\tin</h1>\u001B[31m</html>");
            case Mood.Plain.REDIRECTS -> redirect();
            case Mood.Plain.SILENT -> {}
            case Mood.Plain.DRIPS -> drip();
            case Mood.Plain.FLOODS -> flood();
            case Mood.Plain.HANGS_UP -> exchange.close();
            case Mood.Plain.HANGS_UP_MIDWAY -> hangUpMidway();
            case Mood.Throttles throttles -> {
                long reset =
                        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now().plus(throttles.until()));
                exchange.getResponseHeaders().set("X-RateLimit-Reset", Long.toString(reset));
                refuse(429, "Too many requests.");
            }
            case Mood.Rests rests -> {
                exchange.getResponseHeaders().set("Retry-After", rests.retryAfter());
                refuse(503, "Service Unavailable");
            }
        }
        return true;
    }

    void refuse(int status, String message) throws IOException {
        send(status, "{\"error\":{\"code\":%s,\"message\":\"%s\"}}".formatted(status, message));
    }

    void send(int status, String body) throws IOException {
        var type = body.startsWith("{") ? "application/json; charset=utf-8" : "text/html";
        exchange.getResponseHeaders().set("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    private void redirect() throws IOException {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        send(302, "");
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }

    /** Until whoever reads it has gone. */
    private void drip() throws IOException {
        exchange.sendResponseHeaders(202, GOOD.length());
        try (exchange) {
            OutputStream out = exchange.getResponseBody();
            for (byte character : GOOD.getBytes(UTF_8)) {
                out.write(character);
                out.flush();
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private void flood() throws IOException {
        exchange.sendResponseHeaders(202, 10_000_000_000L);
        byte[] piece = new byte[100_000];
        Arrays.fill(piece, (byte) ' ');
        try (exchange) {
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(piece);
            }
        }
    }

    private void hangUpMidway() throws IOException {
        exchange.sendResponseHeaders(202, GOOD.length());
        exchange.getResponseBody().write(GOOD.getBytes(UTF_8), 0, 10);
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
