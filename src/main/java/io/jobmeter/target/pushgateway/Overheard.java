package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Access;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.Wire;
import io.jobmeter.target.Wire.Header;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** One exchange for who wants to hear of it. Where nobody does, nothing of it is kept. */
final class Overheard {

    private static final class Part {
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private long size;

        void add(byte[] bytes, int from, int length) {
            head.write(bytes, from, Math.min(length, Wire.Body.KEPT - head.size()));
            size += length;
        }

        Wire.Body body() {
            return new Wire.Body(head.toByteArray(), size);
        }
    }

    private final Wire wire;
    private final HttpURLConnection connection;
    private final Access access;
    private final List<Header> headers = new ArrayList<>();
    private final Part request = new Part();
    private final Part answer = new Part();
    private final long begun = System.nanoTime();
    private boolean told;

    Overheard(Wire wire, HttpURLConnection connection, Access access) {
        this.wire = wire;
        this.connection = connection;
        this.access = access;
    }

    void header(String name, String value) {
        if (wire.listens()) {
            headers.add(new Header(name, value));
        }
    }

    OutputStream request(OutputStream stream) {
        return !wire.listens()
                ? stream
                : new FilterOutputStream(stream) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                        request.add(bytes, from, length);
                    }

                    @Override
                    public void write(int octet) throws IOException {
                        write(new byte[] {(byte) octet}, 0, 1);
                    }
                };
    }

    InputStream answer(InputStream stream) {
        return !wire.listens()
                ? stream
                : new FilterInputStream(stream) {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        int count = in.read(bytes, from, length);
                        answer.add(bytes, from, Math.max(0, count));
                        return count;
                    }

                    @Override
                    public int read() throws IOException {
                        byte[] one = new byte[1];
                        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                    }
                };
    }

    /** What comes back is the answer to it. */
    void sent() {
        if (wire.listens()) {
            List<Header> all = new ArrayList<>();
            access.proxy()
                    .filter(_ -> !(connection instanceof HttpsURLConnection))
                    .filter(_ -> !(connection instanceof TunneledConnection))
                    .flatMap(ProxyServer::authorization)
                    .ifPresent(value -> all.add(new Header("Proxy-Authorization", value)));
            access.authorization().ifPresent(secret -> all.add(new Header("Authorization", secret.value())));
            all.addAll(headers);
            wire.sent(new Wire.Request(line(), session().map(Overheard::words), all, request.body()));
        }
    }

    /** There is no more to be read. */
    void answered() {
        if (wire.listens() && !told) {
            told = true;
            List<Header> all = new ArrayList<>();
            for (int at = 1; connection.getHeaderFieldKey(at) != null; at++) {
                all.add(new Header(connection.getHeaderFieldKey(at), connection.getHeaderField(at)));
            }
            wire.answered(new Wire.Answer(connection.getHeaderField(0), taken(), all, answer.body()));
        }
    }

    void failed(IOException why) {
        if (wire.listens()) {
            wire.failed(line(), why, taken());
        }
    }

    private String line() {
        return connection.getRequestMethod() + " " + connection.getURL() + access.way();
    }

    private Duration taken() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Optional<SSLSession> session() {
        return switch (connection) {
            case HttpsURLConnection secured -> secured.getSSLSession();
            case TunneledConnection tunneled -> tunneled.session();
            default -> Optional.empty();
        };
    }

    private static String words(SSLSession session) {
        try {
            return session.getProtocol() + " with " + session.getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException nobody) {
            return session.getProtocol();
        }
    }
}
