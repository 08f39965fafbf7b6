package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Accepts every connection, and then does what no server should. */
public final class WildServer implements AutoCloseable {

    public enum Way {
        SAYS_NOTHING,
        SENDS_A_BYTE_A_SECOND,
        ANSWERS_TEN_GIGABYTES,
        ACCEPTS_WITH_TEN_GIGABYTES,
        RESETS_MIDWAY
    }

    private final Way way;
    private final ServerSocket server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    private WildServer(Way way) throws IOException {
        this.way = way;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static WildServer start(Way way) {
        try {
            WildServer wild = new WildServer(way);
            Thread.ofVirtual().start(wild::accept);
            return wild;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How many came. */
    public int connections() {
        return sockets.size();
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

    private void answer(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            switch (way) {
                case SAYS_NOTHING -> in.transferTo(OutputStream.nullOutputStream());
                case SENDS_A_BYTE_A_SECOND -> drip(out);
                case ANSWERS_TEN_GIGABYTES -> flood(out, "500 Internal Server Error");
                case ACCEPTS_WITH_TEN_GIGABYTES -> flood(out, "202 Accepted");
                case RESETS_MIDWAY -> {
                    in.readNBytes(200);
                    out.write("HTTP/1.1 202 Acc".getBytes(US_ASCII));
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
            }
        } catch (IOException | InterruptedException gone) {
            // The client has had enough of it.
        }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        for (byte one : "HTTP/1.1 500 Internal Server Error\r\n\r\n".repeat(100).getBytes(US_ASCII)) {
            out.write(one);
            Thread.sleep(1000);
        }
    }

    private static void flood(OutputStream out, String status) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Length: 10000000000\r\n\r\n").getBytes(US_ASCII));
        byte[] piece = "x".repeat(1 << 20).getBytes(US_ASCII);
        for (int megabyte = 0; megabyte < 10_000; megabyte++) {
            out.write(piece);
        }
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
