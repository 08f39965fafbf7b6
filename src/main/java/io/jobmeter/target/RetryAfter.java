package io.jobmeter.target;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header in which a server says when to come again: in so many seconds, or at a date. */
public final class RetryAfter {

    /** Longer than anybody waits, and short enough to be counted in any unit. */
    private static final Duration LONGEST = Duration.ofDays(30);

    private RetryAfter() {}

    /** @param header null where there was none; what cannot be read is passed over in the same way */
    public static Duration pause(String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        String text = header.strip();
        if (text.matches("[0-9]+")) {
            return text.length() > 9 ? LONGEST : limited(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return limited(Duration.between(now, date));
        } catch (DateTimeException notOne) {
            return Duration.ZERO;
        }
    }

    private static Duration limited(Duration pause) {
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
