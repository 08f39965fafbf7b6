package io.jobmeter.target.spool;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What lies in a target until Prometheus comes has no time of its own: there, what an earlier run kept would stand in the
 * place of what a later one has delivered. So it is dropped, but for the newest that lasts, where the later run gave none.
 */
final class Superseding {

    private final Spool spool;
    private final Ledger ledger;
    private final TargetSpec target;
    private final Shipment delivered;
    private boolean lasting;

    /** @param delivered what this target has got, of the run that has just ended */
    Superseding(Spool spool, Ledger ledger, TargetSpec target, Shipment delivered) {
        this.spool = spool;
        this.ledger = ledger;
        this.target = target;
        this.delivered = delivered;
        this.lasting = !delivered.lasting().isEmpty();
    }

    /** Returns whether there was time for all of the files, which are the target's, the oldest first. */
    boolean of(List<Path> files, BooleanSupplier hurry) throws IOException {
        boolean replaces = target.scraped() && !delivered.all().isEmpty();
        for (Path file : replaces ? files.reversed() : List.<Path>of()) {
            if (hurry.getAsBoolean() || !supersede(file)) {
                return false;
            }
        }
        return true;
    }

    private boolean supersede(Path file) throws IOException {
        Optional<Kept> kept = read(file)
                .filter(found -> found.isFor(target) && found.shipment().at().isBefore(delivered.at()));
        if (kept.isEmpty()) {
            return true;
        }
        Shipment old = kept.get().shipment();
        boolean sameGroup =
                old.integration().equals(delivered.integration()) && old.group().equals(delivered.group());
        boolean metrics = !delivered.metrics().isEmpty() && (sameGroup || oneGroupForAll());
        boolean last = sameGroup && lasting;
        lasting |= sameGroup && !old.lasting().isEmpty();
        List<Metric> dropped = old.parts(metrics, last).all();
        if (dropped.isEmpty()) {
            return true;
        }
        Shipment left = old.parts(!metrics, !last);
        return ledger.sum(
                file,
                Fate.Kind.SUPERSEDED,
                "is older than what " + target.name() + " has now; dropped ",
                dropped,
                () -> spool.reduce(file, kept.get().with(left)));
    }

    private boolean oneGroupForAll() {
        return target instanceof TargetSpec.Pushgateway gateway && gateway.grouping() == Grouping.RECIPE;
    }

    /** One that cannot be used is found again, and named, by who wants to deliver it. */
    private Optional<Kept> read(Path file) {
        try {
            return Optional.of(spool.read(file));
        } catch (CorruptException | IOException later) {
            return Optional.empty();
        }
    }
}
