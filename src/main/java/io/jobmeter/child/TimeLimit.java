package io.jobmeter.child;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a job to end when its time is over, and makes it end when it does not. */
final class TimeLimit {

    private final Limits limits;
    private final JobProcesses job;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean reached;
    private String trouble;

    TimeLimit(Limits limits, JobProcesses job) {
        this.limits = limits;
        this.job = job;
    }

    /** No thread where there is no limit. */
    void start() {
        try {
            limits.timeout()
                    .ifPresent(timeout ->
                            Thread.ofPlatform().daemon().name("time-limit").start(() -> watch(timeout)));
        } catch (OutOfMemoryError noThread) {
            trouble = "the time limit cannot be watched: " + noThread.getMessage();
        }
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** To be said when the job is over; afterwards it is sent nothing more. */
    void stop() {
        over.countDown();
    }

    boolean reached() {
        return reached;
    }

    private void watch(Duration timeout) {
        try {
            if (!over.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)) {
                reached = true;
                job.send(SignalNumber.TERM);
                if (!over.await(TimeUnit.NANOSECONDS.convert(limits.grace()), TimeUnit.NANOSECONDS)) {
                    job.send(SignalNumber.KILL);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
