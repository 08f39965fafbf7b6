package io.jobmeter.extract.aside;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long a command may be held because what reads its output is slower than it writes, by all readers of a run
 * together. Where reading goes on, waiting loses nothing, as it does behind any pipe; but a run that takes longer is not
 * the same run. So it may grow by ten seconds, the time that delivery may take, or in a long run by a tenth of it.
 */
public final class Patience {

    private static final long FREE = Duration.ofSeconds(10).toNanos();
    private static final long SHARE = 10;

    private final long began;
    private final AtomicLong waited = new AtomicLong();

    /** @param now in the time of {@link System#nanoTime()} */
    public Patience(long now) {
        this.began = now;
    }

    boolean isOver(long now) {
        return waited.get() >= Math.max(FREE, (now - began) / SHARE);
    }

    void waited(long nanos) {
        waited.addAndGet(nanos);
    }
}
