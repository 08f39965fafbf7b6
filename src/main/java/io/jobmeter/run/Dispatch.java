package io.jobmeter.run;

import io.jobmeter.config.Settings;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.Targets;
import io.jobmeter.target.delivery.Delivery;
import io.jobmeter.target.delivery.Delivery.Report;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.spool.Destination;
import java.util.ArrayList;
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
        this.targets = Targets.of(settings.targets(), messages::say, target -> Traffic.of(target, messages));
        this.delivery = new Delivery(targets, pace, cut, new Narration(messages));
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
        new DryRun(targets, messages::say).show(shipment);
    }

    Result deliver(Shipment shipment, Deadline deadline) throws InterruptedException {
        return keeping.isPresent()
                ? keeping.get().deliver(delivery, destinations(), shipment, deadline)
                : new Result(delivery.deliver(shipment, deadline), Set.of());
    }

    private List<Destination> destinations() {
        List<Destination> destinations = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            destinations.add(new Destination(settings.targets().get(at), targets.get(at)));
        }
        return destinations;
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
