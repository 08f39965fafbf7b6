package io.jobmeter.target.delivery;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The machine's time, until a signal comes. */
public final class RealPace implements Pace {

    private final CompletableFuture<Void> cut;
    private final Random random = new Random();

    /** @param cut complete once somebody wants us to come to an end */
    public RealPace(CompletableFuture<Void> cut) {
        this.cut = cut;
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public boolean pause(Duration time) throws InterruptedException {
        try {
            cut.get(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException waited) {
            return true;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public double chance() {
        return random.nextDouble();
    }
}
