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
            reports.add(new Report(targets.get(at).name(), outcome(outcomes.get(at), start, shipment)));
        }
        return reports;
    }

    private Outcome outcome(CompletableFuture<Outcome> outcome, long start, Shipment shipment)
            throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.convert(budget) - (System.nanoTime() - start);
        try {
            CompletableFuture.anyOf(outcome, cut).get(Math.max(0, left), TimeUnit.NANOSECONDS);
            return outcome.isDone() ? outcome.get() : unknown("cut short by a signal", shipment);
        } catch (TimeoutException late) {
            return unknown("no answer within the push budget of " + Time.words(budget), shipment);
        } catch (ExecutionException fault) {
            return unknown("by a fault of ours: " + fault.getCause().getClass().getSimpleName(), shipment);
        }
    }

    private static Outcome unknown(String reason, Shipment shipment) {
        return Outcome.failed(Failure.of(reason, Failure.Kind.UNSURE, shipment));
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
