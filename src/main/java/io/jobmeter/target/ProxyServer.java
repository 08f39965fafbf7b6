package io.jobmeter.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.Failure.Kind;
import java.util.Base64;
import java.util.Optional;

/** What stands between us and a server, and passes on what we say to it. */
public record ProxyServer(String host, int port, Optional<Login> login) {

    private static final int UNKNOWN = 407;
    private static final int FORBIDDEN = 403;

    /** @param password empty where it asks for a user alone */
    public record Login(String user, Secret password) {

        /** As it stands in the header, without the scheme. */
        public String encoded() {
            return Base64.getEncoder().encodeToString((user + ":" + password.value()).getBytes(UTF_8));
        }
    }

    /** For messages. */
    public String shown() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** The header's whole value. */
    public Optional<String> authorization() {
        return login.map(known -> "Basic " + known.encoded());
    }

    /** Whether such a status is never the server's own. */
    public static boolean says(int status) {
        return status == UNKNOWN;
    }

    /** A sentence that says why it let nothing through. */
    public String refusal(int status) {
        return "the proxy " + shown() + " answered " + status + ": "
                + switch (status) {
                    case UNKNOWN ->
                        login.isPresent()
                                ? "it does not know us by that user and password"
                                : "it wants to know who we are: give a user and a password in its address";
                    case FORBIDDEN -> "it lets nobody through to there, or not us";
                    default -> "it does not let us through";
                };
    }

    /** What the like comes of; nothing has arrived. */
    public static Kind kind(int status) {
        return status >= 500 || status == 408 || status == 429 ? Kind.BUSY : Kind.LASTING;
    }
}
