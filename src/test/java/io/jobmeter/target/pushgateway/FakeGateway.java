package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.jobmeter.target.Access;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request as it was told to, 200 at first, and keeps what it was asked. */
final class FakeGateway implements AutoCloseable {

    private record Answer(int status, String body, Map<String, String> headers) {}

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer = new Answer(200, "", Map.of());

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        at("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    TargetSpec.Pushgateway spec() {
        return spec(Grouping.OWN, false);
    }

    TargetSpec.Pushgateway spec(Grouping grouping, boolean deleteOldGroup) {
        return new TargetSpec.Pushgateway("pushgateway", url(), Access.DEFAULT, grouping, deleteOldGroup);
    }

    TargetSpec.Pushgateway spec(Access access) {
        return new TargetSpec.Pushgateway("pushgateway", url(), access, Grouping.OWN, false);
    }

    void answers(int status) {
        answers(status, "");
    }

    void answers(int status, String body) {
        answers(status, body, Map.of());
    }

    void answers(int status, String body, Map<String, String> headers) {
        answer = new Answer(status, body, headers);
    }

    /** Below this path it answers otherwise. */
    void at(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Method, path and who asks, of each request in its turn. */
    List<String> requests() {
        return requests;
    }

    List<String> bodies() {
        return bodies;
    }

    void note(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String user = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getRawPath() + (user == null ? "" : " " + user));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        note(exchange);
        Answer now = answer;
        now.headers().forEach(exchange.getResponseHeaders()::add);
        send(exchange, now.status(), now.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
