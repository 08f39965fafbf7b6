package io.jobmeter.run;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.spool.Destination;
import io.jobmeter.target.spool.Fate;
import io.jobmeter.target.spool.Flush;
import io.jobmeter.target.spool.Limits;
import io.jobmeter.target.spool.Names;
import io.jobmeter.target.spool.Spool;
import io.jobmeter.target.spool.SpoolSpec;
import io.jobmeter.target.spool.Superseding;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What a run does with its spool. Trouble with it is told, and touches nothing else. */
final class Keeping {

    private final SpoolSpec spec;
    private final Spool spool;
    private final boolean quiet;
    private final Messages messages;
    private final Pace pace;
    private final CompletableFuture<Void> cut;

    Keeping(SpoolSpec spec, boolean quiet, Messages messages, Pace pace, CompletableFuture<Void> cut) {
        this.spec = spec;
        this.spool = new Spool(spec);
        this.quiet = quiet;
        this.messages = messages;
        this.pace = pace;
        this.cut = cut;
    }

    /** Returns whether it is kept. */
    boolean keep(TargetSpec target, Shipment rest) {
        try {
            spool.keep(target, rest);
            return true;
        } catch (IOException | RuntimeException failure) {
            messages.say("spool '" + spec.folder() + "' could not be written (" + failure + "); lost: " + Names.of(rest)
                    + " for " + target.name());
            return false;
        }
    }

    /** Where the run's own delivery failed, an older one would, too. */
    void earlier(
            List<TargetSpec> specs, List<Target> targets, List<Report> reports, Shipment shipment, Deadline deadline)
            throws InterruptedException {
        try {
            new Limits(spool, this::tell).enforce(Instant.now());
            List<Destination> fine = new ArrayList<>();
            for (int at = 0; at < specs.size(); at++) {
                Outcome outcome = reports.get(at).outcome();
                new Superseding(spool, this::tell).by(specs.get(at), delivered(shipment, outcome.failure()));
                if (outcome.failure().isEmpty() && specs.get(at).keeps()) {
                    fine.add(new Destination(specs.get(at), targets.get(at)));
                }
            }
            new Flush(spool, deadline, pace, cut, this::tell).to(fine, Instant.now());
        } catch (IOException | RuntimeException failure) {
            messages.say("spool '" + spec.folder() + "' could not be emptied: " + failure);
        }
    }

    /** A part of which anything is left has not replaced the earlier one. */
    private static Shipment delivered(Shipment shipment, Optional<Failure> failure) {
        boolean metrics = failure.map(last -> last.rest().metrics().isEmpty()).orElse(true);
        boolean lasting = failure.map(last -> last.rest().lasting().isEmpty()).orElse(true);
        return new Shipment(
                shipment.integration(),
                shipment.group(),
                shipment.at(),
                metrics ? shipment.metrics() : List.of(),
                lasting ? shipment.lasting() : List.of());
    }

    private void tell(Fate fate) {
        if (!quiet || fate.kind() != Fate.Kind.DELIVERED) {
            messages.say(fate.sentence());
        }
    }
}
