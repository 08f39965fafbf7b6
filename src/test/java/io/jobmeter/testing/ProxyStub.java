package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that passes requests on and opens tunnels, and knows where names lead to that nobody else knows. */
public final class ProxyStub implements AutoCloseable {

    public static final String USER = "me";
    public static final String PASSWORD = KnownSecrets.PASSWORD + "@/:";

    /** The same as an address has it, with the colon behind it and the at. */
    public static final String LOGIN = USER + ":" + KnownSecrets.PASSWORD + "%40%2F%3A@";

    public enum Way {
        PASSES_ON,
        ASKS_WHO,
        FORBIDS,
        FINDS_NOBODY,
        SAYS_NOTHING,
        RESETS
    }

    private final Way way;
    private final ServerSocket server;
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private ProxyStub(Way way) throws IOException {
        this.way = way;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static ProxyStub start(Way way) {
        try {
            ProxyStub proxy = new ProxyStub(way);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** From now on this name and the port behind it lead to that server. */
    public ProxyStub knowing(String name, String url) {
        ports.put(name, URI.create(url).getPort());
        return this;
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The first line of each request, in order. */
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            requests.add(head.lines().findFirst().orElse(""));
            switch (way) {
                case PASSES_ON -> passOn(client, head);
                case ASKS_WHO -> {
                    if (knows(head)) {
                        passOn(client, head);
                    } else {
                        refuse(client, "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"");
                    }
                }
                case FORBIDS -> refuse(client, "403 Forbidden");
                case FINDS_NOBODY -> refuse(client, "502 Bad Gateway");
                case SAYS_NOTHING -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
                case RESETS -> client.setSoLinger(true, 0);
            }
        } catch (IOException gone) {
            // One of both has had enough.
        }
    }

    private static boolean knows(String head) {
        String login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
        return head.lines().anyMatch(line -> line.equalsIgnoreCase("Proxy-Authorization: Basic " + login));
    }

    /** Reads what the client sends first, or it would see a reset and not the words. */
    private static void refuse(Socket client, String status) throws IOException {
        client.getOutputStream()
                .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                        .getBytes(ISO_8859_1));
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void passOn(Socket client, String head) throws IOException {
        String[] request = head.lines().findFirst().orElse("").split(" ");
        boolean tunnel = request[0].equals("CONNECT");
        URI place = URI.create(tunnel ? "//" + request[1] : request[1]);
        Integer port = ports.get(place.getHost());
        if (port == null) {
            refuse(client, "502 Bad Gateway");
            return;
        }
        try (Socket origin = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sockets.add(origin);
            if (tunnel) {
                client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(ISO_8859_1));
            } else {
                origin.getOutputStream().write(rewritten(head, request, place).getBytes(ISO_8859_1));
            }
            Thread.ofVirtual().start(() -> copy(client, origin));
            origin.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** A server is not told who its client is to the proxy. */
    private static String rewritten(String head, String[] request, URI place) {
        StringBuilder lines = new StringBuilder(request[0] + " " + place.getRawPath() + " HTTP/1.1\r\n");
        head.lines()
                .skip(1)
                .filter(line -> !line.isEmpty()
                        && !line.regionMatches(true, 0, "proxy-", 0, 6)
                        && !line.regionMatches(true, 0, "connection:", 0, 11))
                .forEach(line -> lines.append(line).append("\r\n"));
        return lines.append("Connection: close\r\n\r\n").toString();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // The other direction ends it.
        }
    }

    private static String head(InputStream stream) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = stream.read();
            if (octet < 0) {
                throw new IOException("no request");
            }
            head.write(octet);
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
