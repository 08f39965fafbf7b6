package io.jobmeter.testing;

import io.jobmeter.target.delivery.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only where somebody waits, and a chance that is always a half. */
public final class FakePace implements Pace {

    private final List<Duration> pauses = new ArrayList<>();
    private Duration now = Duration.ofDays(1);
    private boolean cut;

    /** From now on nobody waits any more. */
    public void cut() {
        cut = true;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** All that was waited for, in order. */
    public List<Duration> pauses() {
        return pauses;
    }

    @Override
    public long nanoTime() {
        return now.toNanos();
    }

    @Override
    public boolean pause(Duration time) {
        if (!cut) {
            pauses.add(time);
            pass(time);
        }
        return !cut;
    }

    @Override
    public double chance() {
        return 0.5;
    }
}
