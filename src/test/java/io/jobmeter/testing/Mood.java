package io.jobmeter.testing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** How a {@link DynatraceStub} treats a request. */
public sealed interface Mood {

    enum Plain implements Mood {
        OBEDIENT,
        /** 401, whatever the token is. */
        UNAUTHORIZED,
        /** 403: the token lacks the scope. */
        FORBIDDEN,
        /** 404, as at a wrong address. */
        LOST,
        /** 413, however small the request is. */
        OVERFED,
        /** 400 about the request as a whole, without counts. */
        OFFENDED,
        /** 500 of the tenant's own. */
        BROKEN,
        /** 503 of a proxy in front, as a page. */
        UNAVAILABLE,
        /** 200 with a page to log in. */
        PAGE,
        /** 302 to a place that would take the lines. */
        REDIRECTS,
        /** Takes the request and answers nothing until the stub is closed. */
        SILENT,
        /** A good answer's headers, and then its body, a byte a second. */
        DRIPS,
        /** An answer of ten gigabytes. */
        FLOODS,
        /** Closes the connection without an answer. */
        HANGS_UP,
        /** Closes the connection in the middle of a good answer. */
        HANGS_UP_MIDWAY,
        /** Obedient, but for {@code linesValid} where others say {@code linesOk}. */
        COUNTS_VALID
    }

    /** 429, until the limit is lifted: as {@code X-RateLimit-Reset}, in microseconds. */
    record Throttles(Duration until) implements Mood {}

    /** 503 with {@code Retry-After}. */
    record Rests(String retryAfter) implements Mood {}

    /** Obedient, but slow. */
    record Delays(Duration time) implements Mood {}

    /** Lines that match are invalid for the given reason, however well they are written; the others are obeyed. */
    record RejectsSome(Predicate<String> line, String reason) implements Mood {}

    /** Obedient, with a warning about each line that matches in a list of this name. */
    record Warns(String list, Predicate<String> line, String warning) implements Mood {}

    /** Obedient, once the promise is kept. */
    record Waits(CompletableFuture<?> until) implements Mood {}
}
