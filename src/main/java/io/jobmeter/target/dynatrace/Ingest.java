package io.jobmeter.target.dynatrace;

import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Doubt;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Preview.Payload;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.Wire;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Delivers lines, batch after batch, until one fails. */
final class Ingest {

    private static final Duration OLDEST = Duration.ofHours(1);

    private final Endpoint endpoint;
    private final Additions additions;
    private final Enrichment enrichment;
    private final Clock clock;
    private final Wire wire;

    Ingest(Endpoint endpoint, Additions additions, Enrichment enrichment, Clock clock, Wire wire) {
        this.endpoint = endpoint;
        this.additions = additions;
        this.enrichment = enrichment;
        this.clock = clock;
        this.wire = wire;
    }

    Outcome deliver(Shipment shipment, Duration budget) {
        if (shipment.at().isBefore(clock.instant().minus(OLDEST))) {
            List<Rejection> old = shipment.all().stream()
                    .map(metric -> new Rejection(metric.name(), "is older than the hour that Dynatrace takes"))
                    .toList();
            return new Outcome(0, old, Optional.empty());
        }
        IngestLines lines = lines(shipment);
        Outcome outcome = new Outcome(0, lines.rejected(), Optional.empty(), lines.warnings());
        List<List<Line>> batches = Batches.of(lines.lines());
        if (batches.isEmpty()) {
            return outcome;
        }
        try (Connection connection = new Connection(endpoint, budget, wire)) {
            return outcome.and(send(connection, shipment, batches));
        } catch (IOException unreadable) {
            return outcome.and(
                    Outcome.failed(Failure.of(unreadable.getMessage(), Kind.LASTING, rest(shipment, batches, 0))));
        }
    }

    /** See {@link io.jobmeter.target.Target#replaces}. */
    static boolean replaces(Metric metric) {
        return switch (metric) {
            case Gauge _ -> true;
            case Counter _, Histogram _ -> false;
        };
    }

    Preview preview(Shipment shipment) {
        IngestLines lines = lines(shipment);
        List<String> headers = new ArrayList<>();
        endpoint.authorization().ifPresent(secret -> headers.add("Authorization: " + secret));
        headers.add("Content-Type: " + IngestApi.TYPE);
        String what = "POST " + ShownAddress.of(endpoint.base() + IngestApi.PATH)
                + endpoint.access().way();
        List<Payload> payloads = Batches.of(lines.lines()).stream()
                .map(batch -> new Payload(what, headers, Batches.body(batch)))
                .toList();
        return new Preview(payloads, lines.rejected());
    }

    /** A batch is begun only where there is twice the time that the slowest one before took, so that its answer is heard. */
    private Outcome send(Connection connection, Shipment shipment, List<List<Line>> batches) {
        Outcome outcome = Outcome.delivered(0);
        Duration slowest = Duration.ZERO;
        for (int at = 0; at < batches.size() && outcome.failure().isEmpty(); at++) {
            int from = at;
            Supplier<Shipment> rest = () -> rest(shipment, batches, from);
            Duration left = connection.left();
            if (left.compareTo(slowest.multipliedBy(2)) < 0) {
                String reason = "the push budget has no time for the last " + (batches.size() - at) + " of "
                        + batches.size() + " requests";
                return outcome.and(Outcome.failed(Failure.of(reason, Kind.BUSY, rest.get())));
            }
            outcome = outcome.and(send(connection, batches.get(at), rest));
            Duration taken = left.minus(connection.left());
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        }
        return outcome;
    }

    IngestLines lines(Shipment shipment) {
        return new IngestLines(shipment, additions, found());
    }

    private Map<String, String> found() {
        return additions.enrich() ? enrichment.read() : Map.of();
    }

    private Outcome send(Connection connection, List<Line> batch, Supplier<Shipment> rest) {
        HttpAnswer answer;
        try {
            answer = connection.post(Batches.body(batch));
        } catch (RuntimeException failure) {
            return failed(Trouble.unanswered(endpoint, failure), batch, rest.get());
        }
        return Optional.of(answer)
                .filter(HttpAnswer::countsLines)
                .flatMap(counting -> IngestAnswer.read(counting.body(), batch))
                .orElseGet(() -> failed(Trouble.answered(endpoint, answer), batch, rest.get()));
    }

    /** Of the batches after this one it is known that nothing has arrived. */
    private static Outcome failed(Trouble trouble, List<Line> batch, Shipment rest) {
        Set<Metric> unsure = trouble.kind() == Kind.UNSURE ? metrics(batch) : Set.of();
        return Doubt.of(rest, unsure::contains, Ingest::replaces).failed(trouble.failure(rest));
    }

    /** What is in the batches from this one on, each metric in the list that it came from. */
    private static Shipment rest(Shipment shipment, List<List<Line>> batches, int from) {
        List<Line> lines = batches.subList(from, batches.size()).stream()
                .flatMap(List::stream)
                .toList();
        return shipment.only(metrics(lines)::contains);
    }

    private static Set<Metric> metrics(List<Line> lines) {
        Set<Metric> metrics = Collections.newSetFromMap(new IdentityHashMap<>());
        lines.stream().filter(line -> !line.metadata()).forEach(line -> metrics.add(line.metric()));
        return metrics;
    }
}
