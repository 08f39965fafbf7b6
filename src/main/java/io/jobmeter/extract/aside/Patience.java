package io.jobmeter.extract.aside;

import java.time.Duration;

/**
 * How long a command may be held because what reads its output is slower than it writes. Where reading goes on, waiting
 * loses nothing, as it does behind any pipe; but a run that takes longer is not the same run. So it may grow by ten
 * seconds, the time that delivery may take, or in a long run by a tenth of it. Where reading stands still, a second tells
 * that it will not go on.
 */
final class Patience {

    private static final long STANDSTILL = Duration.ofSeconds(1).toNanos();
    private static final long FREE = Duration.ofSeconds(10).toNanos();
    private static final long SHARE = 10;

    private final long began;
    private long waited;
    private long progress = -1;
    private long progressAt;

    Patience(long now) {
        this.began = now;
    }

    /**
     * To be called before each wait.
     *
     * @param progress grows whenever reading goes on
     */
    boolean isOver(long now, long progress) {
        if (progress != this.progress) {
            this.progress = progress;
            progressAt = now;
        }
        return now - progressAt >= STANDSTILL || waited >= Math.max(FREE, (now - began) / SHARE);
    }

    void waited(long nanos) {
        waited += nanos;
    }
}
