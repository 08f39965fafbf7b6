package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Access;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.TlsStores;
import io.jobmeter.target.Wire;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.PushGateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A Pushgateway's requests. Prometheus' library writes what it writes anywhere; where to and how is ours to say. */
final class Gateway {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final URI address;
    private final Access access;
    private final Wire wire;
    private SSLSocketFactory sockets;

    Gateway(URI address, Access access, Wire wire) {
        this.address = address;
        this.access = access;
        this.wire = wire;
    }

    /** Reads what a connection over TLS needs, once, be it for this call or for a request. */
    synchronized void prepare() throws IOException {
        if (sockets == null && "https".equals(address.getScheme())) {
            sockets = TlsStores.read(access.tls()).context().getSocketFactory();
        }
    }

    Answer put(GroupAddress group, CollectorRegistry families, Deadline deadline) throws UnansweredException {
        return request(group.uri(), "the metrics", deadline, library -> library.push(families, group.job(), Map.of()));
    }

    Answer delete(GroupAddress group, Deadline deadline) throws UnansweredException {
        return request(group.uri(), "the request", deadline, library -> library.delete(group.job()));
    }

    /** @param reader is given all groups there are, as JSON; there may be a lot of it, and it may break off */
    <T> Optional<T> groups(Deadline deadline, Function<InputStream, Optional<T>> reader) throws UnansweredException {
        Exchange exchange = exchange(URI.create(address + "/api/v1/metrics"), deadline);
        try {
            return exchange.get(reader);
        } catch (IOException failure) {
            exchange.overheard().failed(failure);
            throw UnansweredException.of(place(), "the request", failure, exchange.sent());
        }
    }

    /** What it says of itself; nothing is changed by it. */
    Answer status(Deadline deadline) throws UnansweredException {
        Exchange exchange = exchange(URI.create(address + "/api/v1/status"), deadline);
        try {
            return exchange.ask();
        } catch (IOException failure) {
            throw UnansweredException.of(place(), "the request", precise(failure, exchange, deadline), exchange.sent());
        }
    }

    private interface Request {
        void by(PushGateway library) throws IOException;
    }

    private Answer request(URI uri, String what, Deadline deadline, Request request) throws UnansweredException {
        Exchange exchange = exchange(uri, deadline);
        try {
            PushGateway library = new PushGateway(address.toURL());
            library.setConnectionFactory(_ -> exchange);
            request.by(library);
        } catch (IOException failure) {
            // The library throws on an answer as well, with less than the exchange knows of it.
            return exchange.answer().orElseThrow(() -> unanswered(what, failure, exchange, deadline));
        }
        return exchange.answer().orElseThrow();
    }

    private UnansweredException unanswered(String what, IOException failure, Exchange exchange, Deadline deadline) {
        IOException precise = precise(failure, exchange, deadline);
        exchange.overheard().failed(precise);
        return UnansweredException.of(place(), what, precise, exchange.sent());
    }

    private Exchange exchange(URI uri, Deadline deadline) throws UnansweredException {
        try {
            prepare();
            HttpURLConnection connection = connection(uri);
            if (connection instanceof HttpsURLConnection secured) {
                secured.setSSLSocketFactory(sockets);
                if (access.tls().insecure()) {
                    secured.setHostnameVerifier((_, _) -> true);
                }
            }
            // Java would follow with a request that carries nothing, and take the answer to that for a success.
            connection.setInstanceFollowRedirects(false);
            access.authorization().ifPresent(secret -> connection.setRequestProperty("Authorization", secret.value()));
            return new Exchange(connection, access, deadline, wire);
        } catch (IOException ours) {
            throw UnansweredException.ofOurs(ours);
        }
    }

    private HttpURLConnection connection(URI uri) throws IOException {
        Optional<ProxyServer> proxy = access.proxy();
        if (proxy.isEmpty()) {
            return (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        }
        if (sockets != null) {
            return new TunneledConnection(uri.toURL(), tunnel());
        }
        InetSocketAddress place = InetSocketAddress.createUnresolved(
                proxy.get().host(), proxy.get().port());
        HttpURLConnection connection =
                (HttpURLConnection) uri.toURL().openConnection(new Proxy(Proxy.Type.HTTP, place));
        proxy.get().authorization().ifPresent(value -> connection.setRequestProperty("Proxy-Authorization", value));
        return connection;
    }

    /** For messages. */
    private String place() {
        return address + access.way();
    }

    private Tunnel tunnel() {
        return new Tunnel(address, access.proxy(), sockets, access.tls().insecure());
    }

    /**
     * A server says after the handshake that it does not take our certificate, and Java, which writes by then, may only
     * notice that it cannot. One more handshake, after which nothing is written, hears it.
     */
    private IOException precise(IOException failure, Exchange exchange, Deadline deadline) {
        if (sockets == null
                || !exchange.sent()
                || failure instanceof SSLException
                || failure instanceof SocketTimeoutException) {
            return failure;
        }
        int shortly = deadline.milliseconds(SHORTLY);
        try (SSLSocket socket = tunnel().open(shortly, shortly)) {
            socket.getInputStream().read();
            return failure;
        } catch (SSLException said) {
            return said;
        } catch (IOException nothingNew) {
            return failure;
        }
    }
}
