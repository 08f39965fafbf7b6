package io.jobmeter.target.pushgateway;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.prometheus.Families;
import io.prometheus.client.exporter.PushGateway;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One group for each integration of each project, replaced whole by each run, so that no other's metrics are wiped and
 * none of an earlier run stays behind. What has to last is kept in a group beside it, which a run without such metrics
 * leaves alone.
 */
public final class PushgatewayTarget implements Target {

    private static final String JOB = "jobmeter";

    /**
     * Stands on every metric. As part of the second group's key it makes that group another one, and the metrics in it
     * have the very labels that they would have in the first.
     */
    private static final String PLATFORM = "ci_platform";

    private static final Pattern ANSWER = Pattern.compile("(?s).* was (\\d{3})(?:, response body: (.*))?");

    private final TargetSpec.Pushgateway spec;
    private final PushGateway gateway;
    private final String address;

    public PushgatewayTarget(TargetSpec.Pushgateway spec) {
        this.spec = spec;
        this.address = spec.url().toString();
        this.gateway = gateway(address);
        gateway.setConnectionFactory(new Connections(spec.access()));
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        Map<String, String> group = new LinkedHashMap<>();
        group.put("integration", shipment.integration());
        group.putAll(shipment.group().values());
        Outcome outcome =
                shipment.metrics().isEmpty() ? Outcome.delivered(0) : push(shipment.metrics(), group, shipment);
        if (shipment.lasting().isEmpty() || outcome.failure().isPresent()) {
            return outcome;
        }
        group.put(PLATFORM, shipment.lasting().getFirst().labels().values().getOrDefault(PLATFORM, ""));
        return outcome.and(push(shipment.lasting(), group, shipment.onlyLasting()));
    }

    private Outcome push(List<Metric> metrics, Map<String, String> group, Shipment rest) {
        Families families = new Families(metrics);
        try {
            gateway.push(families, JOB, group);
            return new Outcome(metrics.size() - families.rejected().size(), families.rejected(), Optional.empty());
        } catch (IOException failure) {
            Failure why = Failure.of(explained(failure), Failure.Kind.LASTING, rest);
            return new Outcome(0, families.rejected(), Optional.of(why));
        }
    }

    private String explained(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher answer = ANSWER.matcher(message);
        if (!answer.matches()) {
            return address + " could not be reached: " + message;
        }
        String body = answer.group(2) == null ? "" : answer.group(2).strip();
        return "answered " + answer.group(1) + (body.isEmpty() ? "" : ": " + body);
    }

    private static PushGateway gateway(String address) {
        try {
            return new PushGateway(URI.create(address).toURL());
        } catch (MalformedURLException unchecked) {
            throw new IllegalArgumentException(unchecked);
        }
    }
}
