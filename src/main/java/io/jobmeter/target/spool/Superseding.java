package io.jobmeter.target.spool;

import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What lies in a target until Prometheus comes has no time of its own: there, what an earlier run kept would stand in the
 * place of what a later one has delivered. So it is dropped, but for what lasts and the later run did not give.
 */
public final class Superseding {

    private final Spool spool;
    private final Consumer<Fate> fates;

    public Superseding(Spool spool, Consumer<Fate> fates) {
        this.spool = spool;
        this.fates = fates;
    }

    /** @param delivered what this target has got, of the run that has just ended */
    public void by(TargetSpec target, Shipment delivered) throws IOException {
        List<Path> files = target.scraped() ? spool.files(target) : List.of();
        if (files.isEmpty()) {
            return;
        }
        try (Hold hold = spool.hold(target.name()).orElse(null)) {
            for (Path file : hold == null ? List.<Path>of() : files) {
                supersede(file, target, delivered);
            }
        }
    }

    private void supersede(Path file, TargetSpec target, Shipment delivered) throws IOException {
        Optional<Kept> kept = read(file)
                .filter(found -> found.isFor(target) && found.shipment().at().isBefore(delivered.at()));
        if (kept.isEmpty()) {
            return;
        }
        Shipment old = kept.get().shipment();
        boolean sameGroup =
                old.integration().equals(delivered.integration()) && old.group().equals(delivered.group());
        boolean metrics = !delivered.metrics().isEmpty() && (sameGroup || oneGroupForAll(target));
        boolean lasting = !delivered.lasting().isEmpty() && sameGroup;
        Shipment dropped = parts(old, metrics, lasting);
        if (dropped.all().isEmpty()) {
            return;
        }
        Shipment left = parts(old, !metrics, !lasting);
        if (left.all().isEmpty()) {
            spool.remove(file);
        } else {
            spool.replace(file, kept.get().with(left));
        }
        fates.accept(new Fate(
                file.getFileName().toString(),
                Fate.Kind.SUPERSEDED,
                "is older than what " + target.name() + " has now; dropped " + Names.of(dropped)));
    }

    private static boolean oneGroupForAll(TargetSpec target) {
        return target instanceof TargetSpec.Pushgateway gateway && gateway.grouping() == Grouping.RECIPE;
    }

    private static Shipment parts(Shipment whole, boolean metrics, boolean lasting) {
        return new Shipment(
                whole.integration(),
                whole.group(),
                whole.at(),
                metrics ? whole.metrics() : List.of(),
                lasting ? whole.lasting() : List.of());
    }

    /** One that cannot be used is found again, and named, by who wants to deliver it. */
    private Optional<Kept> read(Path file) throws IOException {
        try {
            return Optional.of(spool.read(file));
        } catch (CorruptException later) {
            return Optional.empty();
        }
    }
}
