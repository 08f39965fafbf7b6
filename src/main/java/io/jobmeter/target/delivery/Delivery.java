package io.jobmeter.target.delivery;

import io.jobmeter.metric.Time;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * All targets at once, before one deadline. One target's trouble is its own: each has a thread, and a thread that does
 * not come back in time is left behind.
 */
public final class Delivery {

    /** What happened at one target. */
    public record Report(String target, Outcome outcome) {}

    private final List<Target> targets;
    private final Pace pace;
    private final CompletableFuture<Void> cut;

    /** @param cut once it is complete, what has not been delivered by then is not waited for */
    public Delivery(List<Target> targets, Pace pace, CompletableFuture<Void> cut) {
        this.targets = targets;
        this.pace = pace;
        this.cut = cut;
    }

    /** Returns at once; what it starts is done when {@link #deliver} needs it, or waited for there. */
    public void prepare() {
        targets.forEach(target -> inBackground(target.name(), () -> {
            target.prepare();
            return null;
        }));
    }

    private record UnderWay(String target, Attempts attempts, CompletableFuture<Outcome> outcome) {}

    public List<Report> deliver(Shipment shipment, Deadline deadline) throws InterruptedException {
        List<UnderWay> all = targets.stream()
                .map(target -> {
                    Attempts attempts = new Attempts(target, shipment, deadline, pace);
                    return new UnderWay(target.name(), attempts, inBackground(target.name(), attempts::make));
                })
                .toList();
        List<Report> reports = new ArrayList<>();
        for (UnderWay one : all) {
            reports.add(new Report(one.target(), outcome(one, deadline)));
        }
        return reports;
    }

    private Outcome outcome(UnderWay one, Deadline deadline) throws InterruptedException {
        try {
            return await(one.outcome(), deadline, cut)
                    ? one.outcome().get()
                    : one.attempts().abandon("cut short by a signal");
        } catch (TimeoutException late) {
            return one.attempts().abandon("no answer within the push budget of " + Time.words(deadline.budget()));
        } catch (ExecutionException fault) {
            return one.attempts()
                    .abandon(
                            "by a fault of ours: " + fault.getCause().getClass().getSimpleName());
        }
    }

    /** Returns whether it is done; where it is not, the cut has come. */
    public static boolean await(CompletableFuture<?> work, Deadline deadline, CompletableFuture<Void> cut)
            throws InterruptedException, TimeoutException, ExecutionException {
        CompletableFuture.anyOf(work, cut).get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        return work.isDone();
    }

    /** In a thread that nobody has to wait for. */
    public static <T> CompletableFuture<T> inBackground(String name, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            Thread.ofPlatform().daemon().name(name).start(() -> {
                try {
                    result.complete(work.get());
                } catch (Throwable fault) {
                    result.completeExceptionally(fault);
                }
            });
        } catch (OutOfMemoryError noThread) {
            result.completeExceptionally(noThread);
        }
        return result;
    }
}
