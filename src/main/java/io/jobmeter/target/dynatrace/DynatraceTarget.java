package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Preview;
import io.jobmeter.target.QuarkusContainer;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.Visit;
import io.jobmeter.target.Wire;
import java.time.Clock;
import java.time.Duration;

/** Dynatrace's metrics ingest: a tenant's, or that of this machine's OneAgent, which knows the tenant and asks for no token. */
public final class DynatraceTarget implements Target {

    private final String name;
    private final Endpoint endpoint;
    private final Wire wire;
    private final Ingest ingest;

    public DynatraceTarget(TargetSpec.Dynatrace tenant, Wire wire) {
        this(tenant.name(), Endpoint.of(tenant), tenant.additions(), wire);
    }

    public DynatraceTarget(TargetSpec.OneAgent agent, Wire wire) {
        this(agent.name(), Endpoint.of(agent), agent.additions(), wire);
    }

    private DynatraceTarget(String name, Endpoint endpoint, Additions additions, Wire wire) {
        this.name = name;
        this.endpoint = endpoint;
        this.wire = wire;
        this.ingest = new Ingest(endpoint, additions, Enrichment.DEFAULT, Clock.systemUTC(), wire);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String way() {
        return endpoint.access().way();
    }

    @Override
    public void prepare() {
        QuarkusContainer.start();
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        return ingest.deliver(shipment, budget);
    }

    /** Dynatrace adds up what it is told, but a gauge of one moment stays what it was. */
    @Override
    public boolean replaces(Metric metric) {
        return Ingest.replaces(metric);
    }

    @Override
    public Preview preview(Shipment shipment) {
        return ingest.preview(shipment);
    }

    @Override
    public Visit visit(Deadline deadline) {
        return endpoint.place() == Place.TENANT
                ? new TenantVisit(endpoint, wire).visit(deadline)
                : new AgentVisit(endpoint).visit(deadline);
    }
}
