package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.ProxyServer.Login;
import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proxies that the environment names. Of two spellings of a variable the lower case counts, as it does for curl. */
final class Proxies {

    private static final List<String> SECURE = List.of("https_proxy", "HTTPS_PROXY");
    private static final List<String> PLAIN = List.of("http_proxy", "HTTP_PROXY");

    /** Who runs as a CGI script has this one, and a header {@code Proxy} of anybody's request as HTTP_PROXY. */
    private static final String CGI = "REQUEST_METHOD";

    private static final int USUAL_PORT = 80;

    private final Map<String, String> environment;
    private final SecretText secrets;

    Proxies(Map<String, String> environment, SecretText secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /** Empty where the server is reached without one. */
    Optional<ProxyServer> of(URI server) throws BadTargetException {
        List<String> variables = "https".equals(server.getScheme()) ? SECURE : plain();
        Optional<String> variable = first(variables);
        NoProxy none = new NoProxy(
                first(List.of("no_proxy", "NO_PROXY")).map(environment::get).orElse(""));
        return variable.isEmpty() || none.covers(server)
                ? Optional.empty()
                : Optional.of(read(variable.get(), environment.get(variable.get())));
    }

    private List<String> plain() {
        return environment.containsKey(CGI) ? PLAIN.subList(0, 1) : PLAIN;
    }

    private Optional<String> first(List<String> variables) {
        return variables.stream()
                .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
                .findFirst();
    }

    /** The metrics do not go around a proxy that cannot be used: it may be there for a reason. */
    private ProxyServer read(String variable, String said) throws BadTargetException {
        String text = said.strip();
        String whole = text.contains("://") ? text : "http://" + text;
        secrets.keepOf(whole);
        try {
            URI address = new URI(whole);
            if ("http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && address.getPort() != 0) {
                return new ProxyServer(
                        address.getHost().replaceAll("^\\[|]$", ""),
                        address.getPort() < 0 ? USUAL_PORT : address.getPort(),
                        Optional.ofNullable(address.getRawUserInfo()).map(this::login));
            }
        } catch (URISyntaxException | IllegalArgumentException notOne) {
            // Said below, as of every other text that is no address.
        }
        throw new BadTargetException("has to go by way of the proxy '" + ShownAddress.of(whole) + "' that " + variable
                + " names, which is not an address such as http://HOST:PORT");
    }

    private Login login(String said) {
        String[] parts = said.split(":", 2);
        Login login = new Login(decoded(parts[0]), new Secret(parts.length == 2 ? decoded(parts[1]) : ""));
        secrets.keepEncoded(login.encoded());
        return login;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }
}
