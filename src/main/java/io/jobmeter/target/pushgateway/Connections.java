package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Access;
import io.prometheus.client.exporter.HttpConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Opens the connections on which Prometheus' library pushes, and mends two things on the way: it writes a space in a
 * path as a plus, which means a plus there, and Java follows a redirect with a request that carries nothing, and takes
 * the answer to that for a success.
 */
final class Connections implements HttpConnectionFactory {

    private final Access access;

    Connections(Access access) {
        this.access = access;
    }

    @Override
    public HttpURLConnection create(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url.replace("+", "%20")).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        access.authorization().ifPresent(secret -> connection.setRequestProperty("Authorization", secret.value()));
        return connection;
    }
}
