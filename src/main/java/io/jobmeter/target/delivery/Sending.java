package io.jobmeter.target.delivery;

import io.jobmeter.metric.Time;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Target;
import io.jobmeter.target.delivery.Delivery.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** One shipment under way to all targets. */
public final class Sending {

    /** What a target's thread goes on with, once its own delivery has come to an end. */
    public interface Afterwards {
        void go(Target target, Outcome outcome);
    }

    private record UnderWay(
            Target target, Attempts attempts, CompletableFuture<Outcome> outcome, CompletableFuture<Void> end) {}

    private final List<UnderWay> all = new ArrayList<>();
    private final Deadline deadline;
    private final CompletableFuture<Void> cut;
    private final Progress progress;

    Sending(Deadline deadline, CompletableFuture<Void> cut, Progress progress) {
        this.deadline = deadline;
        this.cut = cut;
        this.progress = progress;
    }

    void start(Target target, Attempts attempts, Afterwards afterwards) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        CompletableFuture<Void> end = Delivery.inBackground(target.name(), () -> {
            Outcome made = attempts.make();
            outcome.complete(made);
            afterwards.go(target, made);
            return null;
        });
        end.whenComplete((_, fault) -> {
            if (fault != null) {
                progress.fault(fault);
                outcome.completeExceptionally(fault);
            }
        });
        all.add(new UnderWay(target, attempts, outcome, end));
    }

    /** In the order of the targets. */
    public List<Report> reports() throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        for (UnderWay one : all) {
            reports.add(new Report(one.target().name(), outcome(one)));
        }
        return reports;
    }

    /** Returns once everything that comes after has come to an end, or has no time left. */
    public void finish() throws InterruptedException {
        for (UnderWay one : all) {
            try {
                Delivery.await(one.end(), deadline, cut);
            } catch (TimeoutException | ExecutionException leftBehind) {
                // Its own delivery has been told.
            }
        }
    }

    private Outcome outcome(UnderWay one) throws InterruptedException {
        try {
            return Delivery.await(one.outcome(), deadline, cut)
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
}
