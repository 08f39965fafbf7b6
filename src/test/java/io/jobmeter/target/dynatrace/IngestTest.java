package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Access;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.Tls;
import io.jobmeter.target.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a shipment before anything is sent. */
class IngestTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private static final Metric COST = gauge("cost");
    private static final Metric HIDDEN = gauge(".hidden");
    private static final Metric SUCCESS = gauge("success");

    @TempDir
    private Path directory;

    private static Metric gauge(String name) {
        return new Gauge(name, "", "", Labels.NONE, 1);
    }

    private static Shipment shipment(Instant at) {
        return new Shipment("k6", Labels.NONE, at, List.of(COST, HIDDEN), List.of(SUCCESS));
    }

    private Ingest ingest(Tls tls, boolean enrich) {
        Access access = new Access(Optional.empty(), tls, BUDGET, BUDGET);
        Additions additions = new Additions("", Labels.NONE, Optional.empty(), enrich);
        TargetSpec.OneAgent spec =
                new TargetSpec.OneAgent("oneagent", URI.create("https://127.0.0.1:1"), access, additions);
        return new Ingest(
                Endpoint.of(spec),
                additions,
                new Enrichment(directory, directory),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Wire.NONE);
    }

    @Test
    void metrics_older_than_an_hour_are_refused_by_name_and_not_sent() {
        String reason = "is older than the hour that Dynatrace takes";

        assertThat(ingest(Tls.DEFAULT, false).deliver(shipment(NOW.minusSeconds(3_601)), BUDGET))
                .isEqualTo(new Outcome(
                        0,
                        List.of(
                                new Rejection("cost", reason),
                                new Rejection(".hidden", reason),
                                new Rejection("success", reason)),
                        Optional.empty()));
    }

    @Test
    void a_file_that_is_missing_for_the_connection_leaves_all_that_could_be_sent_for_later() {
        Tls tls = new Tls(Optional.of(directory.resolve("no-such.pem")), Optional.empty(), Optional.empty(), false);
        Outcome outcome = ingest(tls, false).deliver(shipment(NOW.minusSeconds(3_600)), BUDGET);

        assertThat(outcome.rejected()).extracting(Rejection::metric).containsExactly(".hidden");
        Failure failure = outcome.failure().orElseThrow();
        assertThat(failure.reason()).contains("no-such.pem");
        assertThat(failure.kind()).isEqualTo(Kind.LASTING);
        assertThat(failure.rest())
                .isEqualTo(new Shipment("k6", Labels.NONE, NOW.minusSeconds(3_600), List.of(COST), List.of(SUCCESS)));
    }

    @Test
    void where_nothing_is_left_nothing_is_sent() {
        Shipment refused = new Shipment("k6", Labels.NONE, NOW, List.of(HIDDEN), List.of());

        assertThat(ingest(Tls.DEFAULT, false).deliver(refused, BUDGET).rejected())
                .extracting(Rejection::metric)
                .containsExactly(".hidden");
    }

    @Test
    void an_enrichment_that_finds_nothing_is_told() throws IOException {
        assertThat(ingest(Tls.DEFAULT, true).lines(shipment(NOW)).warnings())
                .containsExactly(
                        "enrich: true adds nothing, since neither OneAgent nor the Operator has left files here");
        Files.writeString(directory.resolve("dt_metadata.properties"), "k8s.namespace.name=shop\n");
        assertThat(ingest(Tls.DEFAULT, true).lines(shipment(NOW)).warnings()).isEmpty();
    }
}
