package io.jobmeter.config;

import io.jobmeter.extract.row.Nearest;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.TargetSpec.Grouping;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target in words, with what it takes from the environment. */
final class TargetText {

    private static final String ONEAGENT = "http://localhost:14499";
    static final List<String> KINDS = List.of("pushgateway", "dynatrace", "oneagent", "textfile", "console");

    /** In place of an address that cannot be. */
    private static final URI NOWHERE = URI.create("http://localhost");

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

    /** @throws BadTargetException with everything that is wrong with it: see {@link BadTargetException#all} */
    TargetSpec read(TargetWords words) throws BadTargetException {
        expect(words);
        String name = words.take("name").orElse(words.kind());
        TargetFaults faults = new TargetFaults();
        TargetSpec spec = switch (words.kind()) {
            case "pushgateway" -> pushgateway(name, words, faults);
            case "dynatrace" -> dynatrace(name, words, faults);
            case "oneagent" -> oneAgent(name, words, faults);
            case "textfile" -> textfile(name, words, faults);
            case "console" -> new TargetSpec.Console(name);
            case "" -> throw new BadTargetException("has no kind: say which, as kind: console");
            default ->
                throw new BadTargetException(
                        "kind",
                        "'" + ShownAddress.of(words.kind())
                                + "' is none of pushgateway, dynatrace, oneagent, textfile and console"
                                + new Nearest(KINDS).meant(words.kind().strip()));
        };
        words.left()
                .forEach(word ->
                        faults.say(new BadTargetException(word, "is not for a target of kind " + words.kind())));
        faults.raise();
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

    private TargetSpec pushgateway(String name, TargetWords words, TargetFaults faults) {
        Optional<String> said = words.take("url");
        Optional<URI> url = faults.of(() -> Optional.of(gateway(said)), Optional.empty());
        Grouping grouping = faults.of(() -> grouping(words), Grouping.OWN);
        boolean deleteOldGroup = faults.of(() -> AccessText.flag(words, "delete-old-group"), Optional.<Boolean>empty())
                .orElse(false);
        if (deleteOldGroup && grouping == Grouping.RECIPE) {
            faults.say(new BadTargetException(
                    "delete-old-group", "stands beside grouping 'recipe': that deletes what it pushes"));
        }
        Access way = access.read(words, url.flatMap(address -> Optional.ofNullable(address.getUserInfo())), faults);
        return new TargetSpec.Pushgateway(
                name, withoutUser(url.orElse(NOWHERE)), way.through(proxy(url, faults)), grouping, deleteOldGroup);
    }

    private URI gateway(Optional<String> said) throws BadTargetException {
        URI url = address(
                secrets.address(said.orElseThrow(
                        () -> new BadTargetException("has no address: say which, as pushgateway=URL"))),
                "http://");
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new BadTargetException(
                    "url",
                    "'" + ShownAddress.of(url.toString()) + "' has a "
                            + (url.getRawQuery() == null ? "fragment" : "query")
                            + ", which a Pushgateway does not take");
        }
        return url;
    }

    private static Grouping grouping(TargetWords words) throws BadTargetException {
        String said = words.take("grouping").orElse("own");
        return switch (said) {
            case "own" -> Grouping.OWN;
            case "recipe" -> Grouping.RECIPE;
            default ->
                throw new BadTargetException(
                        "grouping",
                        "'" + said + "' is neither own nor recipe" + new Nearest(List.of("own", "recipe")).meant(said));
        };
    }

    private TargetSpec dynatrace(String name, TargetWords words, TargetFaults faults) {
        Optional<String> url = words.take("url").or(() -> variable("DT_TENANT"));
        Optional<String> token = words.take("token").or(() -> variable("DT_API_TOKEN"));
        Optional<URI> tenant = faults.of(() -> Optional.of(tenant(url)), Optional.empty());
        return new TargetSpec.Dynatrace(
                name,
                tenant.orElse(NOWHERE),
                faults.of(() -> token(token), new Secret("")),
                access.readNameless(words, faults).through(proxy(tenant, faults)),
                additions(words, faults));
    }

    private URI tenant(Optional<String> said) throws BadTargetException {
        String url = said.orElseThrow(() -> new BadTargetException("has no address: set DT_TENANT"));
        return address(TenantAddress.of(secrets.address(url)), "https://");
    }

    private Secret token(Optional<String> said) throws BadTargetException {
        String token = secrets.secret(
                "token", said.orElseThrow(() -> new BadTargetException("has no token: set DT_API_TOKEN")));
        return new Secret(AccessText.header("token", token.strip()));
    }

    private TargetSpec oneAgent(String name, TargetWords words, TargetFaults faults) {
        String said = words.take("url").orElse(ONEAGENT);
        Optional<URI> url = faults.of(
                () -> Optional.of(address(TenantAddress.ofOneAgent(secrets.address(said)), "http://")),
                Optional.empty());
        Access way = access.readNameless(words, faults).through(proxy(url, faults));
        return new TargetSpec.OneAgent(name, url.orElse(NOWHERE), way, additions(words, faults));
    }

    private TargetSpec textfile(String name, TargetWords words, TargetFaults faults) {
        Optional<String> url = words.take("url");
        Optional<String> said = words.take("path").or(() -> url);
        Path folder = faults.of(
                () -> new PathText(directory)
                        .of(
                                "path",
                                said.orElseThrow(
                                        () -> new BadTargetException("has no folder: say which, as textfile=FOLDER"))),
                directory);
        return new TargetSpec.Textfile(name, folder);
    }

    private static Additions additions(TargetWords words, TargetFaults faults) {
        return new Additions(
                words.take("prefix").orElse(""),
                Labels.of(words.takeDimensions()),
                words.take("source"),
                faults.of(() -> AccessText.flag(words, "enrich"), Optional.<Boolean>empty())
                        .orElse(false));
    }

    private Optional<ProxyServer> proxy(Optional<URI> server, TargetFaults faults) {
        return server.flatMap(address -> faults.of(() -> proxies.of(address), Optional.empty()));
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
            if (http && address.getHost() != null && !address.getHost().matches("[0-9]+")) {
                return address;
            }
        } catch (URISyntaxException notOne) {
            // Said below, as of every other text that is no address.
        }
        throw new BadTargetException("url", "'" + ShownAddress.of(text) + "' is not an http address");
    }

    private static URI withoutUser(URI url) {
        return url.getRawUserInfo() == null ? url : URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
    }
}
