package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Refuses every request, and repeats what it was sent to say so, as some servers and proxies do. */
public final class EchoServer implements AutoCloseable {

    private final HttpServer server;
    private final int status;
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    private EchoServer(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    public static EchoServer start(int status) {
        try {
            return new EchoServer(status);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Without a scheme, so that a user can be put in front. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** In the order of arrival; null where a request had none. */
    public List<String> authorizations() {
        return authorizations;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(String.valueOf(authorization));
        byte[] body = ("no " + authorization + " at " + exchange.getRequestURI()).getBytes(UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
