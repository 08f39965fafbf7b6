package io.jobmeter.target.dynatrace;

import io.jobmeter.target.Outcome;
import io.jobmeter.target.Preview;
import io.jobmeter.target.QuarkusContainer;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import java.time.Clock;
import java.time.Duration;

/** The same ingest in the OneAgent of this machine, which knows the tenant and asks for no token. */
public final class OneAgentTarget implements Target {

    private final String name;
    private final Ingest ingest;

    public OneAgentTarget(TargetSpec.OneAgent spec) {
        this.name = spec.name();
        this.ingest = new Ingest(Endpoint.of(spec), spec.additions(), Enrichment.DEFAULT, Clock.systemUTC());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        QuarkusContainer.start();
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        return ingest.deliver(shipment, budget);
    }

    @Override
    public Preview preview(Shipment shipment) {
        return ingest.preview(shipment);
    }
}
