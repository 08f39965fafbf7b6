package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Prometheus;
import io.jobmeter.testing.Pushgateway;
import io.jobmeter.testing.WildServer;
import io.jobmeter.testing.WildServer.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counters and histograms on their way out of a spool. */
class KindsIT {

    private static final String COUNTER = "\"type\": \"counter\", \"value\": 1500";
    private static final String GAUGE = "\"type\": \"gauge\", \"value\": 1";
    private static final String HISTOGRAM = """
            "type": "histogram", "sum": 22.5, "min": 0.5, "max": 20, "buckets": [
              {"bound": 1, "count": 1}, {"bound": 10, "count": 1}, {"bound": "+Inf", "count": 1}]""";

    @TempDir
    Path spool;

    private static String metric(String name, String numbers) {
        return "{\"name\": \"" + name + "\", \"unit\": \"\", \"help\": \"\", \"labels\": {}, " + numbers + "}";
    }

    private void kept(String kind, String... metrics) throws IOException {
        Instant at = Instant.now().minusSeconds(10);
        String time = at.toString().replaceAll("[-:]", "").replaceAll("\\.(\\d{3}).*", ".$1Z");
        Files.writeString(spool.resolve(time + "_" + kind + "_demo_0000000a.json"), """
                {"target": "%s", "kind": "%s", "integration": "demo", "at": "%s", "group": {}, "metrics": [%s]}
                """.formatted(
                        kind, kind, at, String.join(",\n", metrics)));
    }

    private Result flush(String target, String... options) {
        return jobmeter(Stream.concat(Stream.of("flush", "--to", target, spool.toString()), Stream.of(options))
                        .toArray(String[]::new))
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .run();
    }

    @Test
    void prometheus_knows_them_by_the_names_that_they_were_given() throws IOException {
        try (Pushgateway gateway = Pushgateway.start();
                Prometheus prometheus = Prometheus.scraping(gateway)) {
            kept("pushgateway", metric("k6_requests", COUNTER), metric("k6_bytes_total", COUNTER));
            assertThat(flush("pushgateway=" + gateway.url()).exitCode()).isZero();
            kept("pushgateway", metric("k6_requests", COUNTER), metric("k6_latency", HISTOGRAM));
            Result again = flush("pushgateway=" + gateway.url());

            assertThat(again.exitCode()).as(again.toString()).isZero();
            assertThat(gateway.metrics().getString("data[0].k6_requests.type")).isEqualTo("COUNTER");
            assertThat(gateway.metrics().getString("data[0].k6_latency.type")).isEqualTo("HISTOGRAM");
            prometheus.await("k6_requests{integration=\"demo\"}", List.of("1500")::equals);
            prometheus.await("k6_latency_bucket{le=\"10\"}", List.of("2")::equals);
            prometheus.await("k6_latency_bucket{le=\"+Inf\"}", List.of("3")::equals);
            prometheus.await("histogram_quantile(0.5, k6_latency_bucket)", List.of("5.5")::equals);
            prometheus.await("k6_latency_sum / k6_latency_count", List.of("7.5")::equals);
            assertThat(prometheus.query("{__name__=~\"k6_.*(total|created)\"}")).isEmpty();
        }
    }

    @Test
    void another_groups_metric_under_the_name_of_a_histograms_series_is_named() throws IOException {
        try (Pushgateway gateway = Pushgateway.start()) {
            gateway.put("/metrics/job/other", "# TYPE k6_latency_sum gauge\nk6_latency_sum 1\n");
            kept("pushgateway", metric("k6_latency", HISTOGRAM));
            Result result = flush("pushgateway=" + gateway.url());

            assertThat(result.stderr())
                    .contains("is left (answered 400: k6_latency_sum is there already, and a series of the HISTOGRAM"
                            + " k6_latency here, in the group {job=other}, which is left over or another job's. Delete"
                            + " it with: curl -X DELETE '" + gateway.url() + "/metrics/job/other')");
        }
    }

    @Test
    void dynatrace_is_told_what_was_counted_and_how_it_is_spread() throws IOException {
        kept("dynatrace", metric("k6_requests", COUNTER), metric("k6_latency", HISTOGRAM));
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            assertThat(flush("dynatrace=" + dynatrace.url()).exitCode()).isZero();

            assertThat(dynatrace.accepted())
                    .extracting(IngestLine::payload)
                    .containsExactly(new IngestLine.Delta(1500), new IngestLine.Gauge(0.5, 20, 22.5, 3));
        }
    }

    @Test
    void of_many_requests_only_what_was_counted_in_the_doubtful_one_is_lost() throws IOException {
        kept(
                "dynatrace",
                IntStream.range(0, 2500)
                        .mapToObj(at -> metric("n" + (10000 + at), at % 100 == 0 ? COUNTER : GAUGE))
                        .toArray(String[]::new));
        try (DynatraceStub dynatrace = DynatraceStub.start(Plain.OBEDIENT, Plain.HANGS_UP, Plain.OBEDIENT)) {
            Result result = flush("dynatrace=" + dynatrace.url());

            String lost = IntStream.range(10, 20)
                    .mapToObj(at -> "n" + (10000 + 100 * at))
                    .collect(Collectors.joining(", "));
            assertThat(result.exitCode()).isEqualTo(121);
            assertThat(result.stderr())
                    .contains("is delivered in part; 2490 of its metrics arrived; rejected and lost: " + lost
                            + ": lost, since it may have arrived and would count twice if it were sent again");
            assertThat(dynatrace.accepted())
                    .filteredOn(line -> line.payload() instanceof IngestLine.Delta)
                    .hasSize(15)
                    .doesNotHaveDuplicates();
            assertThat(dynatrace.accepted()).hasSize(2490);
        }
    }

    @Test
    void a_server_that_says_nothing_gets_what_was_counted_once() throws IOException {
        kept("dynatrace", metric("k6_requests", COUNTER), metric("k6_vus", GAUGE));
        try (WildServer wild = WildServer.start(Way.SAYS_NOTHING);
                DynatraceStub dynatrace = DynatraceStub.start()) {
            Result silent = flush("dynatrace=" + wild.url(), "--push-budget", "2s");
            Result later = flush("dynatrace=" + dynatrace.url());

            assertThat(silent.exitCode()).isEqualTo(121);
            assertThat((silent.stderr() + later.stderr()).split("rejected and lost: k6_requests: lost, since", -1))
                    .hasSize(2);
            assertThat(dynatrace.accepted()).extracting(IngestLine::key).containsExactly("k6_vus");
        }
    }
}
