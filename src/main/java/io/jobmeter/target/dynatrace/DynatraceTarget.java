package io.jobmeter.target.dynatrace;

import io.jobmeter.target.Outcome;
import io.jobmeter.target.Preview;
import io.jobmeter.target.QuarkusContainer;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import java.time.Clock;
import java.time.Duration;

/** Dynatrace's metrics ingest, in a tenant. */
public final class DynatraceTarget implements Target {

    private final String name;
    private final Ingest ingest;

    public DynatraceTarget(TargetSpec.Dynatrace spec) {
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
