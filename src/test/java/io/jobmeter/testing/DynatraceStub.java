package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.jobmeter.target.Tls;
import io.jobmeter.target.TlsStores;
import io.jobmeter.testing.IngestGrammar.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A Dynatrace SaaS tenant in this process, and under the paths of its own a OneAgent: refuses what the real ones refuse,
 * keeps what it was sent, and is as bad as its mood.
 */
public final class DynatraceStub implements AutoCloseable {
    public static final String TOKEN = "dt0c01.STUB." + KnownSecrets.STUB;

    private static final String TENANT_PATH = "/api/v2/metrics/ingest";
    private static final String LOOKUP_PATH = "/api/v2/apiTokens/lookup";
    private static final String ONEAGENT_PATH = "/metrics/ingest";

    private final List<Mood> moods;
    private final AtomicInteger turn = new AtomicInteger();
    private final IngestGrammar grammar = new IngestGrammar(Clock.systemUTC());
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<IngestLine> accepted = new CopyOnWriteArrayList<>();
    private final List<Metadata> metadata = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile String token = TOKEN;
    private volatile String known = "{\"enabled\": true, \"scopes\": [\"metrics.ingest\", \"logs.ingest\"]}";

    private record Request(Headers headers, String body) {}

    private DynatraceStub(HttpServer server, List<Mood> moods) {
        this.moods = moods.isEmpty() ? List.of(Mood.Plain.OBEDIENT) : moods;
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    /** One mood for each request in turn, the last one for all that follow; OBEDIENT if none is given. */
    public static DynatraceStub start(Mood... moods) {
        try {
            return new DynatraceStub(HttpServer.create(anyPort(), 0), List.of(moods));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The same behind TLS. */
    public static DynatraceStub start(Certificates certificates, Mood... moods) {
        return start(certificates, Optional.empty(), moods);
    }

    /** @param known whose certificate a client has to show; empty where it need not show any */
    public static DynatraceStub start(Certificates own, Optional<Path> known, Mood... moods) {
        Tls tls = new Tls(known, Optional.of(own.certificate()), Optional.of(own.key()), false);
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            SSLContext context = TlsStores.read(tls).context();
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters ours = context.getDefaultSSLParameters();
                    ours.setNeedClientAuth(known.isPresent());
                    parameters.setSSLParameters(ours);
                }
            });
            return new DynatraceStub(server, List.of(moods));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress("127.0.0.1", 0);
    }

    public DynatraceStub expecting(String otherToken) {
        token = otherToken;
        return this;
    }

    /** @param json what it says of the token to who asks about it; empty for a tenant that does not */
    public DynatraceStub knowing(String json) {
        known = json;
        return this;
    }

    public String url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<IngestLine> accepted() {
        return List.copyOf(accepted);
    }

    public List<Metadata> metadata() {
        return List.copyOf(metadata);
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
        var reply = new StubReply(exchange);
        var mood = moods.get(Math.min(turn.getAndIncrement(), moods.size() - 1));
        if (reply.misbehave(mood)) {
            return;
        }
        if (exchange.getRequestURI().getPath().equals(LOOKUP_PATH)) {
            lookup(exchange, reply, body);
        } else {
            ingest(exchange, reply, body, mood);
        }
    }

    private void lookup(HttpExchange exchange, StubReply reply, String body) throws IOException {
        var headers = exchange.getRequestHeaders();
        boolean json = String.valueOf(headers.getFirst("Content-Type")).startsWith("application/json");
        if (!("Api-Token " + token).equals(headers.getFirst("Authorization"))) {
            reply.refuse(401, "Token Authentication failed");
        } else if (!exchange.getRequestMethod().equals("POST") || !json) {
            reply.refuse(405, "HTTP 405 Method Not Allowed");
        } else if (known.isEmpty() || !body.equals("{\"token\":\"" + token + "\"}")) {
            reply.refuse(404, "Token not found");
        } else {
            reply.send(200, known);
        }
    }

    private void ingest(HttpExchange exchange, StubReply reply, String body, Mood mood) throws IOException {
        var headers = exchange.getRequestHeaders();
        var path = exchange.getRequestURI().getPath();
        var type = String.valueOf(headers.getFirst("Content-Type")).replace(" ", "");
        // U+FFFD is what is left of bytes that are not UTF-8.
        boolean isUtf8 = !body.contains("\uFFFD");
        var lines = body.replaceFirst("\n$", "").split("\n", -1);
        var authorization = path.equals(ONEAGENT_PATH) ? null : "Api-Token " + token;
        if (!path.equals(TENANT_PATH) && !path.equals(ONEAGENT_PATH)) {
            reply.refuse(404, "HTTP 404 Not Found");
        } else if (!exchange.getRequestMethod().equals("POST")) {
            reply.refuse(405, "HTTP 405 Method Not Allowed");
        } else if (!Objects.equals(authorization, headers.getFirst("Authorization"))) {
            reply.refuse(401, "Missing authorization parameter.");
        } else if (!type.equalsIgnoreCase("text/plain;charset=utf-8") || !isUtf8) {
            reply.refuse(415, "HTTP 415 Unsupported Media Type");
        } else if (body.getBytes(UTF_8).length > 1_000_000 || lines.length > 1_000) {
            reply.refuse(413, "HTTP 413 Request Entity Too Large");
        } else {
            boolean valid = mood == Mood.Plain.COUNTS_VALID || path.equals(ONEAGENT_PATH);
            var score = new IngestScore(valid ? "linesValid" : "linesOk");
            for (var line : lines) {
                read(line, mood, score);
            }
            reply.send(score.status(), score.json());
        }
    }

    private void read(String line, Mood mood, IngestScore score) {
        try {
            if (mood instanceof Mood.RejectsSome some && some.line().test(line)) {
                throw new IngestSyntaxException(some.reason());
            }
            if (line.startsWith("#")) {
                metadata.add(grammar.metadata(line));
            } else {
                accepted.add(grammar.line(line));
            }
            boolean warned = mood instanceof Mood.Warns warns && warns.line().test(line);
            score.taken(warned ? (Mood.Warns) mood : null);
        } catch (IngestSyntaxException refusal) {
            score.refused(refusal.getMessage());
        }
    }
}
