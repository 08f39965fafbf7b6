package io.jobmeter.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Times as numbers and as words. */
public final class Time {

    private Time() {}

    public static double seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).doubleValue();
    }

    /** {@code 12ms}, {@code 12.3s}, {@code 2m05s}. */
    public static String words(Duration duration) {
        long milliseconds = duration.toMillis();
        if (milliseconds < 1000) {
            return milliseconds + "ms";
        }
        if (milliseconds < 60_000) {
            BigDecimal tenths = BigDecimal.valueOf(milliseconds, 3).setScale(1, RoundingMode.DOWN);
            return tenths.stripTrailingZeros().toPlainString() + "s";
        }
        long seconds = duration.toSeconds();
        return seconds / 60 + "m" + (seconds % 60 < 10 ? "0" : "") + seconds % 60 + "s";
    }
}
