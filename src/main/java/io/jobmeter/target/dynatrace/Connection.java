package io.jobmeter.target.dynatrace;

import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.QuarkusContainer;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TlsStores;
import io.jobmeter.target.Wire;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import jakarta.ws.rs.ProcessingException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Quarkus' REST client for one delivery. Closing it breaks off an answer that does not end. */
final class Connection implements AutoCloseable {

    private final Endpoint endpoint;
    private final QuarkusRestClientBuilder builder;
    private final IngestApi api;
    private final Wire wire;
    private final long end;

    /** @throws IOException where a file that TLS needs cannot be read; the message is a sentence */
    Connection(Endpoint endpoint, Duration budget, Wire wire) throws IOException {
        TlsStores stores = TlsStores.read(endpoint.access().tls());
        QuarkusContainer.start();
        this.endpoint = endpoint;
        this.wire = wire;
        this.end = System.nanoTime() + Math.min(TimeUnit.NANOSECONDS.convert(budget), Long.MAX_VALUE / 2);
        long read = milliseconds(endpoint.access().read(), budget);
        this.builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(endpoint.base())
                .connectTimeout(milliseconds(endpoint.access().connect(), budget), TimeUnit.MILLISECONDS)
                .readTimeout(read, TimeUnit.MILLISECONDS)
                .httpClientOptions(new HttpClientOptions()
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) read))
                .followRedirects(false)
                .disableDefaultMapper(true);
        secure(builder, stores);
        endpoint.access().proxy().ifPresent(proxy -> goThrough(builder, proxy, budget));
        this.api = builder.build(IngestApi.class);
    }

    private static void secure(QuarkusRestClientBuilder builder, TlsStores stores) {
        stores.trust().ifPresent(trust -> builder.trustStore(trust, TlsStores.PASSWORD));
        stores.identity().ifPresent(identity -> builder.keyStore(identity, TlsStores.PASSWORD));
        if (stores.insecure()) {
            builder.trustAll(true).verifyHost(false);
        }
    }

    private void goThrough(QuarkusRestClientBuilder builder, ProxyServer proxy, Duration budget) {
        builder.proxyAddress(proxy.host(), proxy.port())
                .proxyConnectTimeout(
                        Duration.ofMillis(milliseconds(endpoint.access().connect(), budget)));
        proxy.login()
                .ifPresent(login -> builder.proxyUser(login.user())
                        .proxyPassword(login.password().value()));
    }

    /** @throws ProcessingException where there is no answer */
    HttpAnswer post(String body) {
        String authorization = endpoint.authorization().map(Secret::value).orElse(null);
        return post(IngestApi.PATH, IngestApi.TYPE, body, () -> api.ingest(authorization, body));
    }

    /** @throws ProcessingException where there is no answer */
    HttpAnswer lookup(String token) throws IOException {
        String authorization = endpoint.authorization().map(Secret::value).orElse(null);
        TokenApi tokens = builder.build(TokenApi.class);
        try (Closeable _ = (Closeable) tokens) {
            return post(TokenApi.PATH, TokenApi.TYPE, token, () -> tokens.lookup(authorization, token));
        }
    }

    private HttpAnswer post(String path, String type, String body, Supplier<RestResponse<InputStream>> request) {
        if (!wire.listens()) {
            return HttpAnswer.read(request.get(), () -> left().isZero());
        }
        return new Overheard(wire, endpoint, path, type)
                .post(body, request, response -> HttpAnswer.read(response, () -> left().isZero()));
    }

    /** Of the budget. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private static long milliseconds(Duration time, Duration budget) {
        Duration shorter = time.compareTo(budget) < 0 ? time : budget;
        return Math.clamp(TimeUnit.MILLISECONDS.convert(shorter), 1, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        try {
            ((Closeable) api).close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
