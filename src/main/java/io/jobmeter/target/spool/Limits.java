package io.jobmeter.target.spool;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** How much a spool holds, and how long. Where that is reached, the oldest goes. */
public final class Limits {

    /** So many go even where there is no time left: more than a run adds, so that no spool grows for ever. */
    static final int IN_A_HURRY = 100;

    private final Spool spool;
    private final Ledger ledger;

    public Limits(Spool spool, Consumer<Fate> fates) {
        this.spool = spool;
        this.ledger = new Ledger(fates);
    }

    /** Called once. Returns what has been dropped. */
    public Set<Path> enforce(Instant now, BooleanSupplier hurry) throws IOException {
        Set<Path> dropped = new HashSet<>();
        try {
            List<Path> files = spool.files(file -> KeptName.parse(file).isPresent());
            long size = files.stream().mapToLong(Limits::size).sum();
            Instant oldest = now.minus(spool.spec().age());
            for (int at = 0; at < files.size() && (at < IN_A_HURRY || !hurry.getAsBoolean()); at++) {
                Path file = files.get(at);
                boolean tooOld = KeptName.parse(file).orElseThrow().at().isBefore(oldest);
                if (!tooOld && size <= spool.spec().size()) {
                    break;
                }
                long bytes = size(file);
                if (drop(
                        file,
                        tooOld ? "is older than the spool's " + age() : "is the oldest of a spool of " + full())) {
                    size -= bytes;
                    dropped.add(file);
                }
            }
            spool.removeHalves(now);
        } finally {
            ledger.close();
        }
        return dropped;
    }

    private String age() {
        return AgeText.of(spool.spec().age());
    }

    private String full() {
        return "more than " + spool.spec().size() + " bytes";
    }

    /** What somebody else is delivering just now is left to him. */
    private boolean drop(Path file, String limit) throws IOException {
        try (Hold hold = spool.hold(KeptName.parse(file).orElseThrow().target()).orElse(null)) {
            if (hold == null || !Files.exists(file)) {
                return hold != null;
            }
            try {
                Kept kept = spool.read(file);
                return remove(
                        file,
                        limit + "; lost for " + kept.target() + ": ",
                        kept.shipment().all());
            } catch (CorruptException | IOException unknown) {
                return remove(file, limit + "; it is removed", List.of());
            }
        }
    }

    private boolean remove(Path file, String words, List<Metric> lost) throws IOException {
        try {
            return ledger.sum(file, Fate.Kind.LOST, words, lost, () -> spool.remove(file));
        } catch (IOException stays) {
            ledger.settle(file, Fate.Kind.LEFT, "cannot be removed (" + Explained.of(stays) + ")", Ledger.Change.NONE);
            return false;
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
