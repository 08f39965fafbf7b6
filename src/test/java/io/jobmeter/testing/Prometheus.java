package io.jobmeter.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Prometheus that scrapes one Pushgateway, asked in PromQL. */
public final class Prometheus implements AutoCloseable {

    private static final String CONFIGURATION = """
            global: {scrape_interval: 200ms}
            scrape_configs:
              - job_name: pushgateway
                honor_labels: true
                static_configs: [{targets: ['%s']}]
            """;

    private final Server server;
    private final String url;
    private final Path folder;

    private Prometheus(Server server, String url, Path folder) {
        this.server = server;
        this.url = url;
        this.folder = folder;
    }

    public static Prometheus scraping(Pushgateway gateway) {
        try {
            Path folder = Files.createTempDirectory("prometheus");
            Path configuration =
                    Files.writeString(folder.resolve("prometheus.yaml"), CONFIGURATION.formatted(gateway.address()));
            Server server = Server.start(
                    "PROMETHEUS",
                    List.of(
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            Server.ANYWHERE));
            return new Prometheus(server, "http://" + server.address(), folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What an instant query finds now; a value stands there for each series. */
    public List<String> query(String query) {
        JsonPath answer = given().queryParam("query", query)
                .get(url + "/api/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getList("data.result.collect { it.value[1] }", String.class);
    }

    /** Asks again until the answer is as it should be, since a push is there with the next scrape only. */
    public List<String> await(String query, Predicate<List<String>> expected) {
        return Awaitility.await(query)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> {
                            server.assertAlive();
                            return query(query);
                        },
                        expected);
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            server.process().waitFor();
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | InterruptedException left) {
            throw new AssertionError(left);
        }
    }
}
