package io.jobmeter.target.spool;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.delivery.Attempts;
import io.jobmeter.target.delivery.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One target's kept files, the oldest first, until one fails in a way that the next one would, too. */
final class Turn {

    private final Spool spool;
    private final Destination to;
    private final Deadline deadline;
    private final Pace pace;
    private final Consumer<Fate> fates;

    Turn(Spool spool, Destination to, Deadline deadline, Pace pace, Consumer<Fate> fates) {
        this.spool = spool;
        this.to = to;
        this.deadline = deadline;
        this.pace = pace;
        this.fates = fates;
    }

    void take(List<Path> files, Instant now) {
        try (Hold hold = spool.hold(to.spec().name()).orElse(null)) {
            if (hold == null) {
                files.forEach(file -> say(file, Fate.Kind.LEFT, "is left to another jobmeter, which is at it"));
                return;
            }
            boolean going = true;
            for (int at = 0; going && at < files.size() && !deadline.over(); at++) {
                // Gone where another process had its turn since the files were listed.
                going = !Files.exists(files.get(at)) || deliver(files.get(at), now);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns whether the next one may be tried. */
    private boolean deliver(Path file, Instant now) throws IOException {
        Kept kept;
        try {
            kept = spool.read(file);
        } catch (CorruptException corrupt) {
            fates.accept(spool.setAside(file, corrupt));
            return true;
        }
        if (!kept.isFor(to.spec())) {
            say(file, Fate.Kind.LEFT, "is left: it is for a " + kept.kind() + " named " + kept.target());
            return true;
        }
        Shipment shipment = kept.shipment();
        Optional<Duration> limit = to.spec().refusedOver();
        if (limit.isPresent() && shipment.at().isBefore(now.minus(limit.get()))) {
            spool.remove(file);
            String refused = "is too old: " + kept.kind() + " takes nothing older than " + AgeText.of(limit.get());
            say(file, Fate.Kind.LOST, refused + "; lost: " + Names.of(shipment));
            return true;
        }
        return settle(file, kept, new Attempts(to.target(), shipment, deadline, pace).make());
    }

    private boolean settle(Path file, Kept kept, Outcome outcome) throws IOException {
        if (outcome.complete()) {
            spool.remove(file);
            say(
                    file,
                    Fate.Kind.DELIVERED,
                    "is delivered to " + kept.target() + ", " + Names.counted(outcome.delivered()));
            return true;
        }
        String arrived = outcome.delivered() == 0 ? "" : "; " + outcome.delivered() + " of its metrics arrived";
        if (outcome.failure().isEmpty()) {
            spool.remove(file);
            say(file, Fate.Kind.LOST, "is delivered in part" + arrived + rejected(outcome));
            return true;
        }
        Failure failure = outcome.failure().get();
        if (!failure.keepable()) {
            spool.remove(file);
            String lost = "; lost: " + Names.of(failure.rest());
            say(
                    file,
                    Fate.Kind.LOST,
                    "cannot be delivered (" + failure.reason() + ")" + arrived + rejected(outcome) + lost);
            return true;
        }
        if (failure.rest().all().size() < kept.shipment().all().size()) {
            spool.replace(file, kept.with(failure.rest()));
        }
        say(file, Fate.Kind.LEFT, "is left (" + failure.reason() + ")" + arrived + rejected(outcome));
        return false;
    }

    private static String rejected(Outcome outcome) {
        return outcome.rejected().isEmpty()
                ? ""
                : outcome.rejected().stream()
                        .map(rejection -> rejection.metric() + ": " + rejection.reason())
                        .collect(Collectors.joining("; ", "; rejected and lost: ", ""));
    }

    private void say(Path file, Fate.Kind kind, String words) {
        fates.accept(new Fate(file.getFileName().toString(), kind, words));
    }
}
