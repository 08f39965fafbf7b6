package io.jobmeter.target.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How much a spool holds, and how long. Where that is reached, the oldest goes. */
public final class Limits {

    /** A process that writes needs no more time for it; what is older was left by one that was killed. */
    private static final Duration WRITING = Duration.ofHours(1);

    private final Spool spool;
    private final Consumer<Fate> fates;

    public Limits(Spool spool, Consumer<Fate> fates) {
        this.spool = spool;
        this.fates = fates;
    }

    public void enforce(Instant now) throws IOException {
        List<Path> files = spool.files(file -> KeptName.parse(file).isPresent());
        long size = 0;
        for (Path file : files) {
            size += size(file);
        }
        Instant oldest = now.minus(spool.spec().age());
        for (Path file : files) {
            boolean tooOld = KeptName.parse(file).orElseThrow().at().isBefore(oldest);
            if (!tooOld && size <= spool.spec().size()) {
                break;
            }
            long bytes = size(file);
            String limit = tooOld
                    ? "is older than the spool's " + AgeText.of(spool.spec().age())
                    : "is the oldest of a spool of more than " + spool.spec().size() + " bytes";
            size -= drop(file, limit) ? bytes : 0;
        }
        removeHalfWritten(now);
    }

    /** What somebody else is delivering just now is left to him. */
    private boolean drop(Path file, String limit) throws IOException {
        try (Hold hold = spool.hold(KeptName.parse(file).orElseThrow().target()).orElse(null)) {
            if (hold == null || !Files.exists(file)) {
                return hold != null;
            }
            String lost = lost(file);
            spool.remove(file);
            fates.accept(new Fate(file.getFileName().toString(), Fate.Kind.LOST, limit + "; " + lost));
            return true;
        }
    }

    private String lost(Path file) throws IOException {
        try {
            Kept kept = spool.read(file);
            return "lost: " + Names.of(kept.shipment()) + " for " + kept.target();
        } catch (CorruptException unknown) {
            return "it is removed";
        }
    }

    private void removeHalfWritten(Instant now) throws IOException {
        List<Path> left = spool.files(file -> file.toString().endsWith(".json.tmp"));
        for (Path file : left) {
            if (modified(file).map(at -> at.isBefore(now.minus(WRITING))).orElse(false)) {
                spool.remove(file);
            }
        }
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
