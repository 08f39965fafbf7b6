package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Preview.Payload;
import io.jobmeter.target.QuarkusContainer;
import io.jobmeter.target.Secret;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Dynatrace's metrics ingest, in batches of as many lines as it takes. */
public final class DynatraceTarget implements Target {

    private static final int BATCH_LINES = 1_000;

    private final TargetSpec.Dynatrace spec;

    public DynatraceTarget(TargetSpec.Dynatrace spec) {
        this.spec = spec;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public void prepare() {
        QuarkusContainer.start();
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        List<Metric> metrics = shipment.all();
        IngestLines lines = new IngestLines(metrics);
        Outcome outcome = new Outcome(0, lines.rejected(), Optional.empty());
        IngestApi api = client(budget);
        for (int from = 0; from < lines.lines().size() && outcome.failure().isEmpty(); from += BATCH_LINES) {
            int to = Math.min(from + BATCH_LINES, lines.lines().size());
            outcome = outcome.and(send(api, lines.lines().subList(from, to), rest(shipment, lines, from)));
        }
        return outcome;
    }

    @Override
    public Preview preview(Shipment shipment) {
        IngestLines lines = new IngestLines(shipment.all());
        String what = "POST " + ShownAddress.of(spec.tenant().toString()) + IngestApi.PATH;
        List<String> headers = List.of("Authorization: " + authorization(), "Content-Type: " + IngestApi.TYPE);
        List<Payload> payloads = new ArrayList<>();
        for (int from = 0; from < lines.lines().size(); from += BATCH_LINES) {
            int to = Math.min(from + BATCH_LINES, lines.lines().size());
            payloads.add(new Payload(what, headers, body(lines.lines().subList(from, to))));
        }
        return new Preview(payloads, lines.rejected());
    }

    private Secret authorization() {
        return new Secret("Api-Token " + spec.token().value());
    }

    private static String body(List<Line> batch) {
        return batch.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    private Outcome send(IngestApi api, List<Line> batch, Shipment rest) {
        try (Response answer = api.ingest(authorization().value(), body(batch))) {
            return IngestAnswer.read(answer.getStatus(), answer.readEntity(String.class), batch, rest);
        } catch (ProcessingException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            String reason = ShownAddress.of(spec.tenant().toString()) + " could not be reached: " + cause.getMessage();
            return Outcome.failed(Failure.of(reason, Failure.Kind.BUSY, rest));
        }
    }

    private static Shipment rest(Shipment shipment, IngestLines lines, int from) {
        List<Metric> metrics = lines.lines().subList(from, lines.lines().size()).stream()
                .map(Line::metric)
                .toList();
        return new Shipment(shipment.integration(), shipment.group(), shipment.at(), metrics, List.of());
    }

    private IngestApi client(Duration budget) {
        QuarkusContainer.start();
        long milliseconds = Math.clamp(budget.toMillis(), 1, Integer.MAX_VALUE);
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(spec.tenant())
                .connectTimeout(milliseconds, TimeUnit.MILLISECONDS)
                .readTimeout(milliseconds, TimeUnit.MILLISECONDS)
                .disableDefaultMapper(true)
                .build(IngestApi.class);
    }
}
