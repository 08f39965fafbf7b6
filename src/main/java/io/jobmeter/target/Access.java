package io.jobmeter.target;

import java.time.Duration;
import java.util.Optional;

/**
 * How a server is reached.
 *
 * @param authorization the header's whole value
 * @param connect how long a connection may take to be there
 * @param read how long the server may say nothing
 */
public record Access(Optional<Secret> authorization, Tls tls, Duration connect, Duration read) {

    public static final Access DEFAULT =
            new Access(Optional.empty(), Tls.DEFAULT, Duration.ofSeconds(5), Duration.ofSeconds(10));
}
