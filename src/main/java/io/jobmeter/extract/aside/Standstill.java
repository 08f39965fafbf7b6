package io.jobmeter.extract.aside;

import java.time.Duration;

/** Tells that a reader who is waited for will not go on. */
final class Standstill {

    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private long progress = -1;
    private long progressAt;

    /**
     * To be asked before each wait.
     *
     * @param progress grows whenever reading goes on
     */
    boolean isTold(long now, long progress) {
        if (progress != this.progress) {
            this.progress = progress;
            progressAt = now;
        }
        return now - progressAt >= LONGEST;
    }
}
