package io.jobmeter.target;

import io.jobmeter.metric.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * All targets at once, inside one budget. One target's trouble is its own: each has a thread, and a thread that does not
 * come back in time is left behind.
 */
public final class Delivery {

    /** What happened at one target. */
    public record Report(String target, Outcome outcome) {}

    private final List<Target> targets;
    private final Duration budget;
    private final CompletableFuture<Void> cut;

    /** @param cut once it is complete, what has not been delivered by then is not waited for */
    public Delivery(List<Target> targets, Duration budget, CompletableFuture<Void> cut) {
        this.targets = targets;
        this.budget = budget;
        this.cut = cut;
    }

    /** Returns at once; what it starts is done when {@link #deliver} needs it, or waited for there. */
    public void prepare() {
        targets.forEach(target -> inBackground(target.name(), () -> {
            target.prepare();
            return null;
        }));
    }

    public List<Report> deliver(Shipment shipment) throws InterruptedException {
        long start = System.nanoTime();
        List<CompletableFuture<Outcome>> outcomes = targets.stream()
                .map(target -> inBackground(target.name(), () -> target.deliver(shipment, budget)))
                .toList();
        List<Report> reports = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            reports.add(new Report(targets.get(at).name(), outcome(outcomes.get(at), start)));
        }
        return reports;
    }

    private Outcome outcome(CompletableFuture<Outcome> outcome, long start) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(budget) - (System.nanoTime() - start);
        try {
            CompletableFuture.anyOf(outcome, cut).get(Math.max(0, left), TimeUnit.NANOSECONDS);
            return outcome.isDone() ? outcome.get() : Outcome.failed("cut short by a signal");
        } catch (TimeoutException late) {
            return Outcome.failed("no answer within the push budget of " + Time.words(budget));
        } catch (ExecutionException fault) {
            return Outcome.failed(
                    "by a fault of ours: " + fault.getCause().getClass().getSimpleName());
        }
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
