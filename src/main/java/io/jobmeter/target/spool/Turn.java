package io.jobmeter.target.spool;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Doubt;
import io.jobmeter.target.Explained;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.delivery.Attempts;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One target's kept files, the oldest first, until one fails in a way that the next one would, too. */
final class Turn {

    private final Spool spool;
    private final Destination to;
    private final Deadline deadline;
    private final Pace pace;
    private final Progress progress;
    private final Ledger ledger;

    Turn(Spool spool, Destination to, Deadline deadline, Pace pace, Progress progress, Ledger ledger) {
        this.spool = spool;
        this.to = to;
        this.deadline = deadline;
        this.pace = pace;
        this.progress = progress;
        this.ledger = ledger;
    }

    /**
     * @param newer what the target has got already, of a later run
     * @param delivering whether what is left by that is to be delivered
     */
    void take(Shipment newer, boolean delivering, Instant now) throws IOException {
        List<Path> listed = spool.files(to.spec());
        if (listed.isEmpty()) {
            return;
        }
        try (Hold hold = spool.hold(to.spec().name()).orElse(null)) {
            if (hold == null) {
                for (Path file : delivering ? listed : List.<Path>of()) {
                    sum(file, Fate.Kind.LEFT, "is left to another jobmeter, which is at it");
                }
                return;
            }
            boolean going = new Superseding(spool, ledger, to.spec(), newer).of(spool.files(to.spec()), this::hurry)
                    && delivering;
            // Listed again, since it is ours alone only now.
            List<Path> files = going ? spool.files(to.spec()) : List.of();
            for (int at = 0; going && at < files.size() && !hurry(); at++) {
                going = deliver(files.get(at), now);
            }
        }
    }

    private boolean hurry() {
        return deadline.over() || ledger.closed();
    }

    /** Returns whether the next one may be tried. */
    private boolean deliver(Path file, Instant now) throws IOException {
        Kept kept;
        try {
            kept = spool.read(file);
        } catch (CorruptException corrupt) {
            String words = "cannot be used (" + corrupt.getMessage() + "); it is now named " + Spool.aside(file);
            return settle(file, Fate.Kind.LOST, words, () -> spool.setAside(file));
        } catch (IOException unreadable) {
            return sum(file, Fate.Kind.LEFT, "is left: it cannot be read (" + Explained.of(unreadable) + ")");
        }
        if (!kept.isFor(to.spec())) {
            return sum(file, Fate.Kind.LEFT, kept.whyNotFor(to.spec()));
        }
        Shipment shipment = kept.shipment();
        Optional<Duration> limit = to.spec().refusedOver();
        if (limit.isPresent() && shipment.at().isBefore(now.minus(limit.get()))) {
            String refused = "is too old: " + kept.kind() + " takes nothing older than " + AgeText.of(limit.get());
            return ledger.sum(file, Fate.Kind.LOST, refused + "; lost: ", shipment.all(), () -> spool.remove(file));
        }
        return attempt(file, kept);
    }

    /**
     * What would count twice is sent only after that is written down: who finds that it was begun, and nothing of an end,
     * must take it for one that may have arrived.
     */
    private boolean attempt(Path file, Kept kept) throws IOException {
        Doubt doubt = Doubt.of(kept.shipment(), _ -> kept.begun(), to.target()::replaces);
        Outcome before = new Outcome(0, doubt.lost(), Optional.empty());
        Shipment again = doubt.again();
        if (again.all().isEmpty()) {
            return settle(file, kept, before);
        }
        Kept begun = kept.with(again).asBegun();
        boolean risks = !again.all().stream().allMatch(to.target()::replaces);
        try {
            if (risks && !ledger.change(() -> spool.replace(file, begun))) {
                return false;
            }
        } catch (IOException stays) {
            sum(file, Fate.Kind.LEFT, "is left: it cannot be changed (" + Explained.of(stays) + ")");
            return false;
        }
        Outcome outcome = before.and(new Attempts(to.target(), again, deadline, pace, progress).make());
        return settle(file, risks ? begun : kept, outcome);
    }

    private boolean settle(Path file, Kept kept, Outcome outcome) throws IOException {
        String arrived = outcome.delivered() == 0 ? "" : "; " + outcome.delivered() + " of its metrics arrived";
        if (outcome.complete()) {
            String words = "is delivered to " + kept.target() + ", " + Names.counted(outcome.delivered());
            return settle(file, Fate.Kind.DELIVERED, words, () -> spool.remove(file));
        }
        if (outcome.failure().isEmpty()) {
            String words = "is delivered in part" + arrived + rejected(outcome);
            return settle(file, Fate.Kind.LOST, words, () -> spool.remove(file));
        }
        Failure failure = outcome.failure().get();
        String told = "(" + failure.reason() + ")" + arrived + rejected(outcome);
        if (!failure.keepable()) {
            String names = Names.of(failure.rest());
            String words = "cannot be delivered " + told + (names.isEmpty() ? "" : "; lost: " + names);
            return settle(file, Fate.Kind.LOST, words, () -> spool.remove(file)) && !failure.ofTarget();
        }
        boolean less = kept.begun()
                || failure.rest().all().size() < kept.shipment().all().size();
        Ledger.Change change = less ? () -> spool.replace(file, kept.with(failure.rest())) : Ledger.Change.NONE;
        settle(file, Fate.Kind.LEFT, "is left " + told, change);
        return false;
    }

    /** A file that cannot be removed would be sent by every run; nor could the next one. */
    private boolean settle(Path file, Fate.Kind kind, String words, Ledger.Change change) throws IOException {
        try {
            return ledger.settle(file, kind, words, change);
        } catch (IOException stays) {
            String left = words + "; it is still there, since it cannot be changed (" + Explained.of(stays) + ")";
            ledger.settle(file, Fate.Kind.LEFT, left, Ledger.Change.NONE);
            return false;
        }
    }

    private boolean sum(Path file, Fate.Kind kind, String words) throws IOException {
        return ledger.sum(file, kind, words, List.of(), Ledger.Change.NONE);
    }

    private static String rejected(Outcome outcome) {
        return outcome.rejected().isEmpty() ? "" : "; rejected and lost: " + outcome.rejections();
    }
}
