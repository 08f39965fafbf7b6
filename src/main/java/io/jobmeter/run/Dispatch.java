package io.jobmeter.run;

import io.jobmeter.config.Settings;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.Targets;
import io.jobmeter.target.delivery.Delivery;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.target.delivery.Pace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A run's metrics on their way: delivered or kept for later, and after them what earlier runs have kept. */
final class Dispatch {

    /** @param kept the names of the targets whose rest is in the spool now */
    record Result(List<Report> reports, Set<String> kept) {

        static final Result NONE = new Result(List.of(), Set.of());

        boolean complete() {
            return reports.stream().allMatch(report -> report.outcome().complete());
        }
    }

    private final Settings settings;
    private final Messages messages;
    private final Pace pace;
    private final List<Target> targets;
    private final Delivery delivery;
    private final Optional<Keeping> keeping;

    Dispatch(Settings settings, Messages messages, Pace pace, CompletableFuture<Void> cut) {
        this.settings = settings;
        this.messages = messages;
        this.pace = pace;
        this.targets = Targets.of(settings.targets(), messages::say);
        this.delivery = new Delivery(targets, pace, cut);
        this.keeping =
                settings.delivering().spool().map(spec -> new Keeping(spec, settings.quiet(), messages, pace, cut));
    }

    /** Called while the command runs. */
    void prepare() {
        if (!settings.delivering().dryRun()) {
            delivery.prepare();
        }
    }

    /** In place of {@link #deliver}: what each target would be sent. */
    void show(Shipment shipment) {
        new DryRun(targets, messages).show(shipment);
    }

    Result deliver(Shipment shipment, Deadline deadline) throws InterruptedException {
        List<Report> reports = delivery.deliver(shipment, deadline);
        Set<String> kept = new HashSet<>();
        for (int at = 0; at < targets.size() && keeping.isPresent(); at++) {
            if (keep(settings.targets().get(at), reports.get(at).outcome())) {
                kept.add(reports.get(at).target());
            }
        }
        if (keeping.isPresent()) {
            keeping.get().earlier(settings.targets(), targets, reports, shipment, deadline);
        }
        return new Result(reports, kept);
    }

    private boolean keep(TargetSpec target, Outcome outcome) {
        Optional<Failure> failure = outcome.failure().filter(Failure::keepable);
        return failure.isPresent()
                && target.keeps()
                && keeping.get().keep(target, failure.get().rest());
    }

    /** Gives Prometheus the time to come for what lies there for it. */
    void settle(Result result) throws InterruptedException {
        for (int at = 0; at < targets.size(); at++) {
            if (settings.targets().get(at).scraped()
                    && result.reports().get(at).outcome().delivered() > 0) {
                pace.pause(settings.delivering().settle());
                return;
            }
        }
    }
}
