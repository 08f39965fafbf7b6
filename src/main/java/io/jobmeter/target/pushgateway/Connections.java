package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.client.exporter.HttpConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * Opens the connections on which Prometheus' library pushes, and mends two things on the way: it writes a space in a
 * path as a plus, which means a plus there, and Java follows a redirect with a request that carries nothing, and takes
 * the answer to that for a success.
 */
final class Connections implements HttpConnectionFactory {

    private final Optional<String> user;

    /** @param user {@code name:password}, as it may stand in an address */
    Connections(Optional<String> user) {
        this.user = user;
    }

    @Override
    public HttpURLConnection create(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url.replace("+", "%20")).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        user.ifPresent(words -> connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(words.getBytes(UTF_8))));
        return connection;
    }
}
