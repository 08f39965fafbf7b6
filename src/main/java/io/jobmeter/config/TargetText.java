package io.jobmeter.config;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.TargetSpec.Grouping;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A target in words, with what it takes from the environment. */
final class TargetText {

    private static final String ONEAGENT = "http://localhost:14499";

    private final Map<String, String> environment;
    private final Path directory;
    private final SecretText secrets;
    private final AccessText access;
    private final Proxies proxies;

    TargetText(Map<String, String> environment, Path directory, SecretText secrets) {
        this.environment = environment;
        this.directory = directory;
        this.secrets = secrets;
        this.access = new AccessText(environment, directory, secrets);
        this.proxies = new Proxies(environment, secrets);
    }

    TargetSpec read(TargetWords words) throws BadTargetException {
        expect(words);
        String name = words.take("name").orElse(words.kind());
        TargetSpec spec = switch (words.kind()) {
            case "pushgateway" -> pushgateway(name, words);
            case "dynatrace" -> dynatrace(name, words);
            case "oneagent" -> oneAgent(name, words);
            case "textfile" -> textfile(name, words);
            case "console" -> new TargetSpec.Console(name);
            case "" -> throw new BadTargetException("has no kind: say which, as kind: console");
            default ->
                throw new BadTargetException("is none of pushgateway, dynatrace, oneagent, textfile and console");
        };
        if (!words.left().isEmpty()) {
            throw new BadTargetException("takes no " + String.join(", ", words.left()));
        }
        return spec;
    }

    /** What it was given stays secret before anything can turn out to be wrong with it, and where nobody reads it. */
    void expect(TargetWords words) {
        boolean dynatrace = words.kind().equals("dynatrace");
        words.said("token")
                .or(() -> dynatrace ? variable("DT_API_TOKEN") : Optional.empty())
                .ifPresent(token -> secrets.expect(token, secrets::secret));
        words.said("password").ifPresent(password -> secrets.expect(password, secrets::secret));
        words.said("user").ifPresent(user -> secrets.expect(user, (_, text) -> secrets.user(text)));
        words.said("url")
                .or(() -> dynatrace ? variable("DT_TENANT") : Optional.empty())
                .ifPresent(url -> secrets.expect(url, (_, text) -> secrets.address(text)));
    }

    private TargetSpec pushgateway(String name, TargetWords words) throws BadTargetException {
        URI url = address(
                secrets.address(words.take("url")
                        .orElseThrow(() -> new BadTargetException("has no address: say which, as pushgateway=URL"))),
                "http://");
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new BadTargetException("has an address with a " + (url.getRawQuery() == null ? "fragment" : "query")
                    + ", which a Pushgateway does not take");
        }
        Grouping grouping = grouping(words);
        boolean deleteOldGroup = AccessText.flag(words, "delete-old-group").orElse(false);
        if (deleteOldGroup && grouping == Grouping.RECIPE) {
            throw new BadTargetException("has grouping 'recipe' and delete-old-group: that deletes what it pushes");
        }
        return new TargetSpec.Pushgateway(
                name,
                withoutUser(url),
                access.read(words, Optional.ofNullable(url.getUserInfo())).through(proxies.of(url)),
                grouping,
                deleteOldGroup);
    }

    private static Grouping grouping(TargetWords words) throws BadTargetException {
        String said = words.take("grouping").orElse("own");
        return switch (said) {
            case "own" -> Grouping.OWN;
            case "recipe" -> Grouping.RECIPE;
            default -> throw new BadTargetException("has grouping '" + said + "', which is neither own nor recipe");
        };
    }

    private TargetSpec dynatrace(String name, TargetWords words) throws BadTargetException {
        String url = words.take("url")
                .or(() -> variable("DT_TENANT"))
                .orElseThrow(() -> new BadTargetException("has no address: set DT_TENANT"));
        String token = secrets.secret(
                "token",
                words.take("token")
                        .or(() -> variable("DT_API_TOKEN"))
                        .orElseThrow(() -> new BadTargetException("has no token: set DT_API_TOKEN")));
        URI tenant = address(TenantAddress.of(secrets.address(url)), "https://");
        return new TargetSpec.Dynatrace(
                name,
                tenant,
                new Secret(AccessText.header("token", token.strip())),
                access.readNameless(words).through(proxies.of(tenant)),
                additions(words));
    }

    private TargetSpec oneAgent(String name, TargetWords words) throws BadTargetException {
        URI url = address(
                TenantAddress.ofOneAgent(secrets.address(words.take("url").orElse(ONEAGENT))), "http://");
        Access way = access.readNameless(words).through(proxies.of(url));
        return new TargetSpec.OneAgent(name, url, way, additions(words));
    }

    private TargetSpec textfile(String name, TargetWords words) throws BadTargetException {
        Optional<String> url = words.take("url");
        String folder = words.take("path")
                .or(() -> url)
                .orElseThrow(() -> new BadTargetException("has no folder: say which, as textfile=FOLDER"));
        return new TargetSpec.Textfile(name, new PathText(directory).of("path", folder));
    }

    private static Additions additions(TargetWords words) throws BadTargetException {
        return new Additions(
                words.take("prefix").orElse(""),
                Labels.of(words.takeDimensions()),
                words.take("source"),
                AccessText.flag(words, "enrich").orElse(false));
    }

    /** A variable of ours in the words for one, where it is set. */
    private Optional<String> variable(String name) {
        return environment.getOrDefault(name, "").isBlank() ? Optional.empty() : Optional.of("${env:" + name + "}");
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

    private static URI withoutUser(URI url) {
        return url.getRawUserInfo() == null ? url : URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
    }
}
