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
import java.util.Iterator;
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
        Outcome sent = send(shipment, new Batches(lines), budget);
        return new Outcome(0, lines.rejected(), Optional.empty(), lines.warnings()).and(sent);
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
        List<Payload> payloads = new ArrayList<>();
        new Batches(lines).forEachRemaining(batch -> payloads.add(new Payload(what, headers, Batches.body(batch))));
        return new Preview(payloads, lines.rejected());
    }

    /** When it returns, all lines have been made. */
    private Outcome send(Shipment shipment, Batches batches, Duration budget) {
        if (!batches.hasNext()) {
            return Outcome.delivered(0);
        }
        try (Connection connection = new Connection(endpoint, budget, wire)) {
            return send(connection, shipment, batches);
        } catch (IOException unreadable) {
            Shipment rest = rest(shipment, List.of(), batches);
            return Outcome.failed(Failure.of(unreadable.getMessage(), Kind.LASTING, rest));
        }
    }

    /** A batch is begun only where there is twice the time that the slowest one before took, so that its answer is heard. */
    private Outcome send(Connection connection, Shipment shipment, Batches batches) {
        Outcome outcome = Outcome.delivered(0);
        Duration slowest = Duration.ZERO;
        for (int begun = 0; batches.hasNext() && outcome.failure().isEmpty(); begun++) {
            Duration left = connection.left();
            if (left.compareTo(slowest.multipliedBy(2)) < 0) {
                return outcome.and(Outcome.failed(noTime(shipment, batches, begun)));
            }
            List<Line> batch = batches.next();
            outcome = outcome.and(send(connection, batch, () -> rest(shipment, batch, batches)));
            Duration taken = left.minus(connection.left());
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        }
        return outcome;
    }

    private static Failure noTime(Shipment shipment, Batches batches, int begun) {
        List<List<Line>> others = new ArrayList<>();
        batches.forEachRemaining(others::add);
        String reason = "the push budget has no time for the last " + others.size() + " of " + (begun + others.size())
                + " requests";
        return Failure.of(reason, Kind.LATE, rest(shipment, List.of(), others.iterator()));
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

    /** What is in this batch and those that follow, each metric in the list that it came from. */
    private static Shipment rest(Shipment shipment, List<Line> batch, Iterator<List<Line>> others) {
        Set<Metric> rest = metrics(batch);
        others.forEachRemaining(other -> rest.addAll(metrics(other)));
        return shipment.only(rest::contains);
    }

    private static Set<Metric> metrics(List<Line> lines) {
        Set<Metric> metrics = Collections.newSetFromMap(new IdentityHashMap<>());
        lines.stream().filter(line -> !line.metadata()).forEach(line -> metrics.add(line.metric()));
        return metrics;
    }
}
