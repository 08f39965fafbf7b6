package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/** One request to a server behind a proxy, and its answer, as {@link Exchange} uses any connection of Java's. */
final class TunneledConnection extends HttpURLConnection {

    private final Tunnel tunnel;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private SSLSocket socket;
    private AnswerHead head;
    private InputStream content;

    TunneledConnection(URL url, Tunnel tunnel) {
        super(url);
        this.tunnel = tunnel;
    }

    @Override
    public void connect() throws IOException {
        if (socket == null) {
            socket = tunnel.open(getConnectTimeout(), getReadTimeout());
        }
    }

    @Override
    public int getResponseCode() throws IOException {
        if (head == null) {
            connect();
            OutputStream stream = socket.getOutputStream();
            stream.write(request().getBytes(ISO_8859_1));
            body.writeTo(stream);
            stream.flush();
            AnswerHead answer = AnswerHead.read(socket.getInputStream());
            while (answer.status() < 200) {
                answer = AnswerHead.read(socket.getInputStream());
            }
            content = new AnswerBody(socket.getInputStream(), answer);
            head = answer;
        }
        return head.status();
    }

    /** Empty before there is a connection. */
    Optional<SSLSession> session() {
        return Optional.ofNullable(socket).map(SSLSocket::getSession);
    }

    private String request() {
        URI address = URI.create(url.toString());
        StringBuilder request = new StringBuilder(method + " " + address.getRawPath() + " HTTP/1.1\r\n");
        request.append("Host: ").append(address.getRawAuthority()).append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (doOutput) {
            request.append("Content-Length: ").append(body.size()).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    @Override
    public String getHeaderField(String name) {
        return head == null ? null : head.header(name);
    }

    @Override
    public String getHeaderField(int at) {
        return at == 0
                ? head.line()
                : at <= head.headers().size() ? head.headers().get(at - 1).getValue() : null;
    }

    @Override
    public String getHeaderFieldKey(int at) {
        return at >= 1 && at <= head.headers().size()
                ? head.headers().get(at - 1).getKey()
                : null;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        getResponseCode();
        return content;
    }

    @Override
    public InputStream getErrorStream() {
        return head != null && head.status() >= HTTP_BAD_REQUEST ? content : null;
    }

    @Override
    public OutputStream getOutputStream() {
        return body;
    }

    @Override
    public void setRequestProperty(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void disconnect() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // As is wanted.
            }
        }
    }

    @Override
    public boolean usingProxy() {
        return true;
    }
}
