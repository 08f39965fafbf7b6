package io.jobmeter.testing;

import java.util.function.Predicate;

/** How a {@link DynatraceStub} treats a request. */
public sealed interface Mood {

    /** SILENT takes the request and answers nothing until the stub is closed; HANGS_UP closes the connection. */
    enum Plain implements Mood {
        OBEDIENT,
        UNAUTHORIZED,
        UNAVAILABLE,
        SILENT,
        HANGS_UP
    }

    /** Lines that match are invalid for the given reason, however well they are written; the others are obeyed. */
    record RejectsSome(Predicate<String> line, String reason) implements Mood {}
}
