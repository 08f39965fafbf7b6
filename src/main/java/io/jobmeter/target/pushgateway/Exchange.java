package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Access;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.RetryAfter;
import io.jobmeter.target.Wire;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request and its answer. It is handed to Prometheus' library, which sets time-outs of its own on any connection,
 * reads a refusal to its end however long that is, and keeps an answer's headers to itself; here ours hold, and the
 * answer stays.
 */
final class Exchange extends HttpURLConnection {

    private static final int LONGEST_BODY = 1024 * 1024;

    private final HttpURLConnection connection;
    private final Access access;
    private final Deadline deadline;
    private final Overheard overheard;
    private boolean sent;
    private int status = -1;
    private byte[] body = new byte[0];

    Exchange(HttpURLConnection connection, Access access, Deadline deadline, Wire wire) {
        super(connection.getURL());
        this.connection = connection;
        this.access = access;
        this.deadline = deadline;
        this.overheard = new Overheard(wire, connection, access);
    }

    Overheard overheard() {
        return overheard;
    }

    /** Whether the server may have seen any of it. */
    boolean sent() {
        return sent;
    }

    /** Empty where there was none. */
    Optional<Answer> answer() {
        return status < 0
                ? Optional.empty()
                : Optional.of(new Answer(
                        status,
                        connection.getHeaderField("Location"),
                        RetryAfter.pause(connection.getHeaderField("Retry-After"), Instant.now()),
                        new String(body, StandardCharsets.UTF_8)));
    }

    /** Asks for what is at the address, and takes the answer, whatever it is. */
    Answer ask() throws IOException {
        connect();
        try {
            InputStream refusal = getResponseCode() < HTTP_BAD_REQUEST ? null : connection.getErrorStream();
            body = read(refusal == null && status < HTTP_MULT_CHOICE ? connection.getInputStream() : refusal);
            return answer().orElseThrow();
        } finally {
            disconnect();
        }
    }

    /** For a request that the library does not know: asks for what is at the address, and reads it as it comes. */
    <T> Optional<T> get(Function<InputStream, Optional<T>> reader) throws IOException {
        connect();
        try {
            return getResponseCode() == HTTP_OK
                    ? reader.apply(new LimitedStream(overheard.answer(connection.getInputStream()), deadline))
                    : Optional.empty();
        } finally {
            disconnect();
        }
    }

    @Override
    public void connect() throws IOException {
        connection.setConnectTimeout(deadline.milliseconds(access.connect()));
        connection.setReadTimeout(deadline.milliseconds(access.read()));
        connection.connect();
        sent = true;
    }

    @Override
    public int getResponseCode() throws IOException {
        overheard.sent();
        int code = connection.getResponseCode();
        // Java takes a status line that breaks off for a whole one. No answer is without any header, but the one that
        // Go's servers have for who does not speak TLS with them.
        boolean bare = connection.getHeaderFieldKey(1) == null;
        if (bare && !String.valueOf(connection.getHeaderField(0)).endsWith(" 400 Bad Request")) {
            throw new IOException("the answer broke off");
        }
        status = code;
        return status;
    }

    @Override
    public InputStream getErrorStream() {
        body = read(connection.getErrorStream());
        return new ByteArrayInputStream(body);
    }

    /** As much as comes in time. What it says is good to know, but its status has said the most. */
    private byte[] read(InputStream stream) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        if (stream != null) {
            InputStream heard = overheard.answer(stream);
            byte[] piece = new byte[8192];
            try {
                int count = 0;
                while (count >= 0 && read.size() < LONGEST_BODY && !deadline.over()) {
                    read.write(piece, 0, count);
                    count = heard.read(piece, 0, Math.min(piece.length, LONGEST_BODY - read.size()));
                }
            } catch (IOException broken) {
                return read.toByteArray();
            }
        }
        return read.toByteArray();
    }

    @Override
    public void setRequestProperty(String name, String value) {
        connection.setRequestProperty(name, value);
        overheard.header(name, value);
    }

    @Override
    public void setDoOutput(boolean output) {
        connection.setDoOutput(output);
    }

    @Override
    public void setRequestMethod(String method) throws ProtocolException {
        connection.setRequestMethod(method);
    }

    /** The library's own, which nobody can change. */
    @Override
    public void setConnectTimeout(int milliseconds) {}

    @Override
    public void setReadTimeout(int milliseconds) {}

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new RestoredBody(overheard.request(connection.getOutputStream()));
    }

    @Override
    public void disconnect() {
        if (status >= 0) {
            overheard.answered();
        }
        connection.disconnect();
    }

    @Override
    public boolean usingProxy() {
        return connection.usingProxy();
    }
}
