package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Tls;
import io.jobmeter.target.TlsStores;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Pushgateway on a port of its own, asked through its own API. */
public final class Pushgateway implements AutoCloseable {

    public static final String USER = "me";
    public static final String PASSWORD = "open sesame";

    /** What the server's own configuration has instead of {@link #PASSWORD}: bcrypt, as quick as it can be. */
    public static final String PASSWORD_HASH = "$2y$04$abcdefghijklmnopqrstuu/LVz6MZlItEy42I2juLihZ66HnQx/cy";

    private final Server server;
    private final String url;
    private final HttpClient client;

    private Pushgateway(Server server, String url, Tls tls) throws IOException {
        this.server = server;
        this.url = url;
        this.client = HttpClient.newBuilder()
                .sslContext(TlsStores.read(tls).context())
                .build();
    }

    public static Pushgateway start() {
        return start("http", "", Tls.DEFAULT, List.of());
    }

    /** @param prefix the beginning of every path, with its slash */
    public static Pushgateway startBehind(String prefix) {
        return start("http", prefix, Tls.DEFAULT, List.of("--web.route-prefix=" + prefix));
    }

    /** @param configuration for users only, or for users and TLS */
    public static Pushgateway startGuarded(Path configuration, String scheme) {
        return startGuarded(configuration, scheme, Optional.empty());
    }

    /** @param client as whom this class asks the server */
    public static Pushgateway startGuarded(Path configuration, String scheme, Optional<Certificates> client) {
        Tls tls = new Tls(Optional.empty(), client.map(Certificates::certificate), client.map(Certificates::key), true);
        return start(scheme, "", tls, List.of("--web.config.file=" + configuration));
    }

    private static Pushgateway start(String scheme, String prefix, Tls tls, List<String> options) {
        Server server = Server.start(
                "PUSHGATEWAY",
                Stream.concat(Stream.of(Server.ANYWHERE), options.stream()).toList());
        try {
            Pushgateway gateway = new Pushgateway(server, scheme + "://" + server.address() + prefix, tls);
            gateway.awaitReady();
            return gateway;
        } catch (IOException | RuntimeException | Error failure) {
            server.close();
            throw new AssertionError(failure);
        }
    }

    public String url() {
        return url;
    }

    /** Without the scheme. */
    public String address() {
        return url.replaceFirst("^https?://", "");
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
        HttpResponse<String> answer = request("GET", "/api/v1/metrics", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    /** As another program would push it. */
    public void put(String group, String body) {
        HttpResponse<String> answer = request("PUT", group, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> request(String method, String path, String body) {
        String user = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + user)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            server.assertAlive();
            return request("GET", "/-/ready", "").statusCode() == 200;
        });
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
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
