package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A Dynatrace SaaS tenant in this process: refuses what the real one refuses, keeps what it was sent. */
public final class DynatraceStub implements AutoCloseable {
    public static final String TOKEN = "dt0c01.STUB." + KnownSecrets.STUB;

    private final List<Mood> moods;
    private final AtomicInteger turn = new AtomicInteger();
    private final IngestGrammar grammar = new IngestGrammar(Clock.systemUTC());
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<IngestLine> accepted = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String token = TOKEN;

    private record Request(Headers headers, String body) {}

    private DynatraceStub(List<Mood> moods) throws IOException {
        this.moods = moods;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    /** One mood for each request in turn, the last one for all that follow; OBEDIENT if none is given. */
    public static DynatraceStub start(Mood... moods) {
        try {
            return new DynatraceStub(moods.length == 0 ? List.of(Mood.Plain.OBEDIENT) : List.of(moods));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public DynatraceStub expecting(String otherToken) {
        token = otherToken;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<IngestLine> accepted() {
        return List.copyOf(accepted);
    }

    /** Like headers() and requests(), of every request in the order of arrival, refused ones too. */
    public List<String> bodies() {
        return requests.stream().map(Request::body).toList();
    }

    public List<Headers> headers() {
        return requests.stream().map(Request::headers).toList();
    }

    public int requests() {
        return requests.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(new Request(new Headers(exchange.getRequestHeaders()), body));
        switch (moods.get(Math.min(turn.getAndIncrement(), moods.size() - 1))) {
            case Mood.Plain.OBEDIENT -> ingest(exchange, body, new Mood.RejectsSome(line -> false, ""));
            case Mood.RejectsSome some -> ingest(exchange, body, some);
            case Mood.Plain.UNAUTHORIZED -> refuse(exchange, 401, "Missing authorization parameter.");
            case Mood.Plain.UNAVAILABLE -> send(exchange, 503, "<h1>503 Service Unavailable</h1>");
            case Mood.Plain.SILENT -> {}
            case Mood.Plain.HANGS_UP -> exchange.close();
        }
    }

    private void ingest(HttpExchange exchange, String body, Mood.RejectsSome some) throws IOException {
        var headers = exchange.getRequestHeaders();
        var type = String.valueOf(headers.getFirst("Content-Type")).replace(" ", "");
        // U+FFFD is what is left of bytes that are not UTF-8.
        boolean isUtf8 = !body.contains("\uFFFD");
        var lines = body.replaceFirst("\n$", "").split("\n", -1);
        if (!exchange.getRequestURI().getPath().equals("/api/v2/metrics/ingest")) {
            refuse(exchange, 404, "HTTP 404 Not Found");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            refuse(exchange, 405, "HTTP 405 Method Not Allowed");
        } else if (!("Api-Token " + token).equals(headers.getFirst("Authorization"))) {
            refuse(exchange, 401, "Missing authorization parameter.");
        } else if (!type.equalsIgnoreCase("text/plain;charset=utf-8") || !isUtf8) {
            refuse(exchange, 415, "HTTP 415 Unsupported Media Type");
        } else if (body.getBytes(UTF_8).length > 1_000_000 || lines.length > 1_000) {
            refuse(exchange, 413, "HTTP 413 Request Entity Too Large");
        } else {
            score(exchange, lines, some);
        }
    }

    private void score(HttpExchange exchange, String[] lines, Mood.RejectsSome some) throws IOException {
        var errors = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            try {
                if (some.line().test(lines[i])) {
                    throw new IngestSyntaxException(some.reason());
                }
                grammar.read(lines[i]).ifPresent(accepted::add);
            } catch (IngestSyntaxException refusal) {
                var reason = refusal.getMessage().replace("\\", "\\\\").replace("\"", "\\\"");
                errors.add("{\"line\":%s,\"error\":\"%s\"}".formatted(i + 1, reason));
            }
        }
        // The real one names no more than the first ten lines.
        int invalid = errors.size();
        var message = invalid > 10 ? "First 10 errors reported" : invalid + " invalid lines";
        var named = String.join(",", errors.subList(0, Math.min(invalid, 10)));
        var error = "{\"code\":400,\"message\":\"%s\",\"invalidLines\":[%s]}".formatted(message, named);
        var answer = "{\"linesOk\":%s,\"linesInvalid\":%s,\"error\":%s,\"warnings\":null}"
                .formatted(lines.length - invalid, invalid, invalid == 0 ? null : error);
        send(exchange, invalid == 0 ? 202 : 400, answer);
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        send(exchange, status, "{\"error\":{\"code\":%s,\"message\":\"%s\"}}".formatted(status, message));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var type = body.startsWith("{") ? "application/json; charset=utf-8" : "text/html";
        exchange.getResponseHeaders().set("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }
}
