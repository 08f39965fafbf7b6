package io.jobmeter.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Words that nobody waits for: a thread of their own says them one after the other, so that a stderr that nobody reads
 * holds up no delivery. Of more than there is room for, the number is told.
 */
final class Unhurried {

    private static final int MOST = 500;

    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private int leftOut;
    private long waited;

    /** @param patience how long, in nanoseconds, {@link #await} waits in all its calls together */
    Unhurried(long patience) {
        this.patience = patience;
    }

    void say(Runnable words) {
        lock.lock();
        try {
            if (waiting.size() >= MOST) {
                leftOut++;
                return;
            }
            waiting.add(words);
            if (!busy) {
                busy = true;
                Thread.ofPlatform().daemon().name("words").start(this::work);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns how many were left out and not yet told, once all others have been said. Where nobody seems to listen,
     * those that still wait are left out, too.
     */
    int await() {
        lock.lock();
        try {
            long begun = System.nanoTime();
            long left = patience - waited;
            while (busy && left > 0) {
                left = done.awaitNanos(left);
            }
            waited += System.nanoTime() - begun;
            int untold = leftOut + waiting.size();
            waiting.clear();
            leftOut = 0;
            return untold;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (Runnable words = next(); words != null; words = next()) {
            try {
                words.run();
            } catch (Throwable fault) {
                leaveOut();
            }
        }
    }

    private void leaveOut() {
        lock.lock();
        try {
            leftOut++;
        } finally {
            lock.unlock();
        }
    }

    private Runnable next() {
        lock.lock();
        try {
            Runnable words = waiting.poll();
            if (words == null) {
                busy = false;
                done.signalAll();
            }
            return words;
        } finally {
            lock.unlock();
        }
    }

    static Unhurried patient() {
        return new Unhurried(TimeUnit.SECONDS.toNanos(1));
    }
}
