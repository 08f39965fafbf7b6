package io.jobmeter.run;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Explained;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.delivery.Delivery;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.Sending;
import io.jobmeter.target.spool.Destination;
import io.jobmeter.target.spool.Fate;
import io.jobmeter.target.spool.Flush;
import io.jobmeter.target.spool.Limits;
import io.jobmeter.target.spool.Names;
import io.jobmeter.target.spool.Spool;
import io.jobmeter.target.spool.SpoolSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a run does with its spool. Trouble with it is told, and touches nothing else. */
final class Keeping {

    private final SpoolSpec spec;
    private final Spool spool;
    private final Duration grace;
    private final boolean quiet;
    private final Messages messages;
    private final Pace pace;
    private final CompletableFuture<Void> cut;

    Keeping(SpoolSpec spec, boolean quiet, Messages messages, Pace pace, CompletableFuture<Void> cut) {
        this(spec, new Spool(spec), FolderWork.GRACE, quiet, messages, pace, cut);
    }

    Keeping(
            SpoolSpec spec,
            Spool spool,
            Duration grace,
            boolean quiet,
            Messages messages,
            Pace pace,
            CompletableFuture<Void> cut) {
        this.spec = spec;
        this.spool = spool;
        this.grace = grace;
        this.quiet = quiet;
        this.messages = messages;
        this.pace = pace;
        this.cut = cut;
    }

    /** Each target's thread goes on with what is kept for it, so that no target waits for another. */
    Dispatch.Result deliver(Delivery delivery, List<Destination> destinations, Shipment shipment, Deadline deadline)
            throws InterruptedException {
        Map<Target, Destination> places = new HashMap<>();
        destinations.forEach(destination -> places.put(destination.target(), destination));
        Flush flush = new Flush(spool, deadline, pace, cut, new Narration(messages), this::tell);
        FolderWork folder = new FolderWork(deadline, cut, grace);
        Sending sending = delivery.start(
                shipment, deadline, (target, outcome) -> earlier(flush, places.get(target), shipment, outcome));
        List<Report> reports = sending.reports();
        Map<Path, String> kept = new HashMap<>();
        for (int at = 0; at < reports.size(); at++) {
            keep(destinations.get(at), reports.get(at).outcome(), folder)
                    .ifPresent(one -> kept.put(one.file, one.target));
        }
        sending.finish();
        close(flush, deadline, folder).forEach(kept::remove);
        return new Dispatch.Result(reports, Set.copyOf(kept.values()));
    }

    private record One(Path file, String target) {}

    private Optional<One> keep(Destination to, Outcome outcome, FolderWork folder) throws InterruptedException {
        Optional<Failure> failure = outcome.failure().filter(Failure::keepable);
        if (failure.isEmpty() || !to.spec().keeps()) {
            return Optional.empty();
        }
        Shipment rest = failure.get().rest();
        try {
            Path file = folder.of(() -> spool.keep(to.spec(), rest));
            messages.detail(() -> "spool '" + spec.folder() + "': " + file.getFileName() + " keeps "
                    + Narration.counted(rest.all().size(), "metric") + " for "
                    + to.spec().name());
            return Optional.of(new One(file, to.spec().name()));
        } catch (IOException | RuntimeException trouble) {
            messages.say("spool '" + spec.folder() + "' could not be written (" + Explained.of(trouble) + "); lost: "
                    + Names.of(rest) + " for " + to.spec().name());
            traceOurs(trouble);
            return Optional.empty();
        }
    }

    /** Where the run's own delivery failed, an older one would, too, unless the run's own metrics are what is wrong. */
    private void earlier(Flush flush, Destination to, Shipment shipment, Outcome outcome) {
        try {
            if (to.spec().keeps()) {
                boolean open = outcome.failure().filter(Failure::ofTarget).isEmpty();
                flush.after(delivered(shipment, outcome.failure()), to, open, Instant.now());
            }
        } catch (IOException | RuntimeException trouble) {
            if (!flush.closed()) {
                sayNotEmptied(trouble);
            }
        }
    }

    /** A part of which anything is left has not replaced the earlier one. */
    private static Shipment delivered(Shipment shipment, Optional<Failure> failure) {
        return shipment.parts(
                failure.map(last -> last.rest().metrics().isEmpty()).orElse(true),
                failure.map(last -> last.rest().lasting().isEmpty()).orElse(true));
    }

    /** Returns what has been dropped. */
    private Set<Path> close(Flush flush, Deadline deadline, FolderWork folder) throws InterruptedException {
        try {
            return folder.of(() -> {
                flush.close();
                return new Limits(spool, this::tell).enforce(Instant.now(), () -> deadline.over() || cut.isDone());
            });
        } catch (IOException | RuntimeException trouble) {
            sayNotEmptied(trouble);
            return Set.of();
        }
    }

    private void sayNotEmptied(Exception trouble) {
        messages.say("spool '" + spec.folder() + "' could not be emptied: " + Explained.of(trouble));
        traceOurs(trouble);
    }

    /** As {@link Explained} tells them apart. */
    private void traceOurs(Exception trouble) {
        if (trouble instanceof RuntimeException && !(trouble instanceof UncheckedIOException)) {
            messages.trace(trouble);
        }
    }

    private void tell(Fate fate) {
        if (!quiet || fate.kind() != Fate.Kind.DELIVERED) {
            messages.say(fate.sentence());
        }
    }
}
