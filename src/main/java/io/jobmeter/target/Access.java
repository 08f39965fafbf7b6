package io.jobmeter.target;

import java.time.Duration;
import java.util.Optional;

/**
 * How a server is reached.
 *
 * @param authorization the header's whole value
 * @param connect how long a connection may take to be there
 * @param read how long the server may say nothing
 * @param proxy by way of which; empty where it is reached directly
 */
public record Access(
        Optional<Secret> authorization, Tls tls, Duration connect, Duration read, Optional<ProxyServer> proxy) {

    public static final Access DEFAULT =
            new Access(Optional.empty(), Tls.DEFAULT, Duration.ofSeconds(5), Duration.ofSeconds(10));

    public Access(Optional<Secret> authorization, Tls tls, Duration connect, Duration read) {
        this(authorization, tls, connect, read, Optional.empty());
    }

    public Access through(Optional<ProxyServer> other) {
        return new Access(authorization, tls, connect, read, other);
    }

    /** To stand behind a server's address in a message. */
    public String way() {
        return proxy.map(server -> " by way of the proxy " + server.shown()).orElse("");
    }
}
