package io.jobmeter.target.dynatrace;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.RetryAfter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What came back for one request.
 *
 * @param location where a redirect leads; null where it is none
 * @param pause how long the server wants us to wait
 * @param body its first mebibyte at most
 * @param whole whether it ended as it should, and was not longer than that
 */
record HttpAnswer(int status, String location, Duration pause, String body, boolean whole) {

    private static final int LONGEST_BODY = 1024 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    /** Whether what it says of the lines can be believed; a 400 refuses some of them, and takes the others. */
    boolean countsLines() {
        return whole && (status >= 200 && status < 300 || status == 400);
    }

    /** @param over whether there is no time left to read on */
    static HttpAnswer read(RestResponse<InputStream> response, BooleanSupplier over) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean whole = read(response.getEntity(), body, over);
        Duration reset = untilReset(response.getHeaderString("X-RateLimit-Reset"), Instant.now());
        return new HttpAnswer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                reset.isPositive()
                        ? reset
                        : RetryAfter.pause(response.getHeaderString(HttpHeaders.RETRY_AFTER), Instant.now()),
                body.toString(UTF_8),
                whole);
    }

    private static boolean read(InputStream stream, ByteArrayOutputStream body, BooleanSupplier over) {
        byte[] piece = new byte[8192];
        try {
            int count = 0;
            while (stream != null && count >= 0 && !over.getAsBoolean()) {
                body.write(piece, 0, count);
                if (body.size() > LONGEST_BODY) {
                    return false;
                }
                count = stream.read(piece);
            }
            return stream == null || count < 0;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** @param microseconds when the limit is lifted, since 1970; null where there is none */
    static Duration untilReset(String microseconds, Instant now) {
        if (microseconds == null || !microseconds.strip().matches("[0-9]{1,18}")) {
            return Duration.ZERO;
        }
        Instant reset = Instant.EPOCH.plus(Long.parseLong(microseconds.strip()), ChronoUnit.MICROS);
        Duration pause = Duration.between(now, reset);
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
