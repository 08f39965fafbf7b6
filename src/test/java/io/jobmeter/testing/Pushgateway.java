package io.jobmeter.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** A real Pushgateway on a port of its own, asked through its own API. */
public final class Pushgateway implements AutoCloseable {

    private final Process process;
    private final String url;

    private Pushgateway(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Without the server, the test is skipped; in continuous integration that is a failure. */
    public static Pushgateway start() {
        String executable = System.getenv("PUSHGATEWAY");
        if (executable == null) {
            assertThat(System.getenv("CI"))
                    .as("CI, where PUSHGATEWAY must name the server")
                    .isNull();
            Assumptions.abort("needs a real Pushgateway: PUSHGATEWAY names none");
        }
        try {
            String address = "127.0.0.1:" + freePort();
            Process process = new ProcessBuilder(executable, "--web.listen-address=" + address)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("pushgateway", ".log").toFile())
                    .start();
            Pushgateway gateway = new Pushgateway(process, "http://" + address);
            gateway.awaitReady();
            return gateway;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return url;
    }

    /** The labels of every group there is. */
    public List<Map<String, String>> groups() {
        return metrics().getList("data.labels");
    }

    /** The value of the one series of that name and labels; empty where there is none. */
    public String value(String name, Map<String, String> labels) {
        List<String> values = metrics().<Map<String, Object>>getList("data").stream()
                .flatMap(group -> Series.of(group, name))
                .filter(series -> series.labels().entrySet().containsAll(labels.entrySet()))
                .map(Series::value)
                .toList();
        assertThat(values).as("series " + name + labels).hasSizeLessThan(2);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The whole answer, for what the methods here do not ask. */
    public JsonPath metrics() {
        return given().get(url + "/api/v1/metrics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            assertThat(process.isAlive()).isTrue();
            return given().get(url + "/-/ready").statusCode() == 200;
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private record Series(Map<String, String> labels, String value) {

        @SuppressWarnings("unchecked")
        static Stream<Series> of(Map<String, Object> group, String name) {
            Map<String, Object> family = (Map<String, Object>) group.get(name);
            if (family == null) {
                return Stream.empty();
            }
            return ((List<Map<String, Object>>) family.get("metrics"))
                    .stream()
                            .map(metric -> new Series(
                                    (Map<String, String>) metric.get("labels"), (String) metric.get("value")));
        }
    }
}
