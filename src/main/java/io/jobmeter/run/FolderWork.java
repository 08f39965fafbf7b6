package io.jobmeter.run;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.delivery.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is done in a folder, which may be on a network and not answer. It is waited for until the budget is over or a
 * signal cuts it short, and for a grace after that, since a file on a busy machine takes seconds to be on its disk.
 */
final class FolderWork {

    static final Duration GRACE = Duration.ofSeconds(10);

    interface Step<T> {
        T done() throws IOException;
    }

    private final Deadline deadline;
    private final CompletableFuture<Void> cut;
    private final Duration grace;
    private boolean silent;

    FolderWork(Deadline deadline, CompletableFuture<Void> cut, Duration grace) {
        this.deadline = deadline;
        this.cut = cut;
        this.grace = grace;
    }

    /** @throws IOException as the step does, or where there is no answer; a folder is not asked again after that */
    <T> T of(Step<T> step) throws IOException, InterruptedException {
        try {
            if (!silent) {
                return awaited(Delivery.inBackground("spool", () -> unchecked(step)));
            }
        } catch (TimeoutException late) {
            silent = true;
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw new IllegalStateException(fault.getCause());
        }
        throw new IOException("it does not answer");
    }

    private <T> T awaited(CompletableFuture<T> step) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            Delivery.await(step, deadline, cut);
        } catch (TimeoutException late) {
            // There is still the grace.
        }
        return step.get(grace.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static <T> T unchecked(Step<T> step) {
        try {
            return step.done();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
