package io.jobmeter.target.delivery;

import io.jobmeter.metric.Time;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Doubt;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import java.time.Duration;
import java.util.Optional;

/**
 * One shipment's way to one target: what may be repeated is, until it has arrived or the budget has no room for another
 * wait. Whoever waits for it may leave at any time with what is known by then.
 */
public final class Attempts {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Target target;
    private final Deadline deadline;
    private final Pace pace;
    private final Progress progress;
    private Outcome known = Outcome.delivered(0);
    private Shipment rest;
    private String told = "";
    private int attempts;
    private boolean abandoned;

    public Attempts(Target target, Shipment shipment, Deadline deadline, Pace pace) {
        this(target, shipment, deadline, pace, Progress.NONE);
    }

    public Attempts(Target target, Shipment shipment, Deadline deadline, Pace pace, Progress progress) {
        this.target = target;
        this.rest = shipment;
        this.deadline = deadline;
        this.pace = pace;
        this.progress = progress;
    }

    /** Called once, in the target's own thread. */
    public Outcome make() {
        long begun = pace.nanoTime();
        Outcome outcome = repeat();
        progress.ended(target.name(), attempts, outcome, Duration.ofNanos(pace.nanoTime() - begun));
        return outcome;
    }

    private Outcome repeat() {
        while (begin()) {
            Outcome outcome = end(target.deliver(rest, deadline.left()));
            Optional<Failure> again = outcome.failure().filter(Failure::repeatable);
            if (again.isEmpty()) {
                return outcome;
            }
            Duration wait = again.get().pause().isPositive() ? again.get().pause() : backoff();
            if (wait.compareTo(deadline.left()) >= 0) {
                return gaveUp(outcome, again.get());
            }
            progress.waits(target.name(), attempts, again.get(), wait);
            if (!waited(wait)) {
                return abandon("cut short by a signal");
            }
        }
        return known;
    }

    /** What is known by now; no other attempt is begun. What is still under way may have arrived or not. */
    public synchronized Outcome abandon(String reason) {
        if (!abandoned) {
            abandoned = true;
            known = known.failure()
                    .map(last -> known.with(Optional.of(last.because(last.reason() + "; " + reason))))
                    .orElseGet(() -> known.and(underWay(told + reason + target.way())));
        }
        return known;
    }

    private Outcome underWay(String reason) {
        Doubt doubt = Doubt.of(rest, _ -> true, target::replaces);
        return doubt.failed(Failure.of(reason, Failure.Kind.UNSURE, rest));
    }

    private synchronized boolean begin() {
        if (!abandoned) {
            attempts++;
            known = known.with(Optional.empty());
        }
        return !abandoned;
    }

    private synchronized Outcome end(Outcome outcome) {
        if (!abandoned) {
            known = known.and(outcome);
            rest = outcome.failure().map(Failure::rest).orElse(rest);
            told = outcome.reason() + "; then ";
        }
        return known;
    }

    private boolean waited(Duration wait) {
        try {
            return pace.pause(wait);
        } catch (InterruptedException ended) {
            return false;
        }
    }

    /** Any time up to a limit that grows, so that many jobs that failed together do not come back together. */
    private Duration backoff() {
        long limit = Math.min(LONGEST_WAIT.toNanos(), FIRST_WAIT.toNanos() << Math.min(attempts - 1, 10));
        return Duration.ofNanos((long) (limit * pace.chance()));
    }

    private Outcome gaveUp(Outcome outcome, Failure failure) {
        String reason = failure.reason() + (attempts > 1 ? ", after " + attempts + " attempts" : "");
        String asked = failure.pause().isPositive()
                ? "; it asks for a wait of " + Time.words(failure.pause())
                        + ", longer than is left of the push budget of " + Time.words(deadline.budget())
                : "";
        return outcome.with(Optional.of(failure.because(reason + asked)));
    }
}
