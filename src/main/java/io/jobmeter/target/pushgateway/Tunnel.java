package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.jobmeter.target.ProxyServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connections over TLS that we make ourselves, directly or by way of a proxy, which is asked to open a tunnel and does not
 * see what is in it. Java's own would not tell a proxy who we are, but for a setting of the whole process, and would tell
 * the server instead.
 */
record Tunnel(URI server, Optional<ProxyServer> proxy, SSLSocketFactory sockets, boolean insecure) {

    private static final int USUAL_PORT = 443;

    /**
     * Returns when both sides know each other.
     *
     * @throws ProxyRefusal where the proxy answers that it opens none
     */
    SSLSocket open(int connectMilliseconds, int readMilliseconds) throws IOException {
        String host = server.getHost().replaceAll("^\\[|]$", "");
        int port = server.getPort() < 0 ? USUAL_PORT : server.getPort();
        Socket socket = new Socket(java.net.Proxy.NO_PROXY);
        try {
            socket.connect(
                    new InetSocketAddress(
                            proxy.map(ProxyServer::host).orElse(host),
                            proxy.map(ProxyServer::port).orElse(port)),
                    connectMilliseconds);
            // To open a tunnel is a part of connecting, whoever takes his time with it.
            socket.setSoTimeout(connectMilliseconds);
            if (proxy.isPresent()) {
                ask(proxy.get(), socket, server.getHost() + ":" + port);
            }
            SSLSocket secured = (SSLSocket) sockets.createSocket(socket, host, port, true);
            if (!insecure) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(parameters);
            }
            secured.startHandshake();
            secured.setSoTimeout(readMilliseconds);
            return secured;
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    private static void ask(ProxyServer proxy, Socket socket, String place) throws IOException {
        String known = proxy.authorization()
                .map(value -> "Proxy-Authorization: " + value + "\r\n")
                .orElse("");
        String request = "CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n" + known + "\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        int status = AnswerHead.read(socket.getInputStream()).status();
        if (status < 200 || status >= 300) {
            throw new ProxyRefusal(proxy, status);
        }
    }
}
