package io.jobmeter.target.delivery;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
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
    private final Progress progress;

    /** @param cut once it is complete, what has not been delivered by then is not waited for */
    public Delivery(List<Target> targets, Pace pace, CompletableFuture<Void> cut) {
        this(targets, pace, cut, Progress.NONE);
    }

    public Delivery(List<Target> targets, Pace pace, CompletableFuture<Void> cut, Progress progress) {
        this.targets = targets;
        this.pace = pace;
        this.cut = cut;
        this.progress = progress;
    }

    /** Returns at once; what it starts is done when {@link #deliver} needs it, or waited for there. */
    public void prepare() {
        targets.stream()
                .filter(Target::prepares)
                .forEach(target -> inBackground(target.name(), () -> {
                    target.prepare();
                    return null;
                }));
    }

    public List<Report> deliver(Shipment shipment, Deadline deadline) throws InterruptedException {
        return start(shipment, deadline, (_, _) -> {}).reports();
    }

    public Sending start(Shipment shipment, Deadline deadline, Sending.Afterwards afterwards) {
        Sending sending = new Sending(deadline, cut, progress);
        for (Target target : targets) {
            sending.start(target, new Attempts(target, shipment, deadline, pace, progress), afterwards);
        }
        return sending;
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
