package io.jobmeter.config;

import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** A target in words, with what it takes from the environment. */
final class TargetText {

    private final Map<String, String> environment;

    TargetText(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Carries a sentence without its subject, which the caller knows. */
    static final class BadTargetException extends Exception {
        BadTargetException(String message) {
            super(message);
        }
    }

    /** {@code KIND[=URL]}, as given on a command line. */
    TargetSpec onTheSpot(String text) throws BadTargetException {
        String[] parts = text.split("=", 2);
        return of(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }

    TargetSpec of(String kind, Optional<String> url) throws BadTargetException {
        return switch (kind) {
            case "pushgateway" ->
                new TargetSpec.Pushgateway(address(
                        url.orElseThrow(() -> new BadTargetException("has no address: say which, as pushgateway=URL")),
                        "http://"));
            case "dynatrace" -> dynatrace(url);
            case "console" -> new TargetSpec.Console();
            default -> throw new BadTargetException("is none of pushgateway, dynatrace and console");
        };
    }

    private TargetSpec dynatrace(Optional<String> url) throws BadTargetException {
        String tenant = url.or(() -> variable("DT_TENANT"))
                .orElseThrow(() -> new BadTargetException("has no address: set DT_TENANT"));
        String token =
                variable("DT_API_TOKEN").orElseThrow(() -> new BadTargetException("has no token: set DT_API_TOKEN"));
        if (!token.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new BadTargetException("has a token in DT_API_TOKEN with characters that no token has");
        }
        return new TargetSpec.Dynatrace(address(tenant, "https://"), new Secret(token));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static URI address(String text, String scheme) throws BadTargetException {
        String stripped = text.strip();
        String whole = stripped.contains("://") ? stripped : scheme + stripped;
        try {
            URI address = new URI(whole.replaceAll("/+$", ""));
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (http && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notOne) {
            // Said below, as of every other text that is no address.
        }
        throw new BadTargetException("has the address '" + ShownAddress.of(text) + "', which is not an http address");
    }
}
