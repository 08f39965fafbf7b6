package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a server is reached, in words. */
final class AccessText {

    private final Map<String, String> environment;
    private final Path directory;
    private final SecretText secrets;

    AccessText(Map<String, String> environment, Path directory, SecretText secrets) {
        this.environment = environment;
        this.directory = directory;
        this.secrets = secrets;
    }

    /** @param userInAddress {@code name:password}, as it may stand in an address; words of their own count before it */
    Access read(TargetWords words, Optional<String> userInAddress) throws BadTargetException {
        return with(words, authorization(words, userInAddress));
    }

    /** Where nobody has to say who he is, or says it in another way. */
    Access readNameless(TargetWords words) throws BadTargetException {
        return with(words, Optional.<Secret>empty());
    }

    private Access with(TargetWords words, Optional<Secret> authorization) throws BadTargetException {
        return new Access(
                authorization,
                tls(words),
                time(words, "connect-timeout").orElse(Access.DEFAULT.connect()),
                time(words, "read-timeout").orElse(Access.DEFAULT.read()));
    }

    private Optional<Secret> authorization(TargetWords words, Optional<String> userInAddress)
            throws BadTargetException {
        Optional<String> token = words.take("token");
        Optional<String> user = words.take("user");
        Optional<String> password = words.take("password");
        if (token.isPresent() && (user.isPresent() || password.isPresent())) {
            throw new BadTargetException("has a token and a user: one of them is too many");
        }
        if (user.isPresent() != password.isPresent()) {
            throw new BadTargetException("has a " + (user.isPresent() ? "user" : "password") + " without a "
                    + (user.isPresent() ? "password" : "user"));
        }
        if (token.isPresent()) {
            return Optional.of(new Secret("Bearer "
                    + header("token", secrets.secret("token", token.get()).strip())));
        }
        if (user.isPresent()) {
            return Optional.of(basic(secrets.user(user.get()) + ":" + secrets.secret("password", password.get())));
        }
        return userInAddress.map(this::basic);
    }

    /** Any other character would end the header, or never arrive as it is. */
    static String header(String key, String value) throws BadTargetException {
        if (!value.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new BadTargetException("has a " + key + " with characters that no " + key + " has");
        }
        return value;
    }

    private Secret basic(String words) {
        String encoded = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
        secrets.keepEncoded(encoded);
        return new Secret("Basic " + encoded);
    }

    private Tls tls(TargetWords words) throws BadTargetException {
        Optional<Path> certificate = path(words, "certificate");
        Optional<Path> key = path(words, "key");
        if (certificate.isPresent() != key.isPresent()) {
            throw new BadTargetException("has a " + (key.isPresent() ? "key" : "certificate") + " without a "
                    + (key.isPresent() ? "certificate" : "key"));
        }
        return new Tls(path(words, "ca"), certificate, key, insecure(words));
    }

    private Optional<Path> path(TargetWords words, String key) throws BadTargetException {
        Optional<String> said = words.take(key);
        return said.isEmpty() ? Optional.empty() : Optional.of(new PathText(directory).of(key, said.get()));
    }

    private boolean insecure(TargetWords words) throws BadTargetException {
        Optional<Boolean> said = flag(words, "insecure");
        return said.orElseGet(
                () -> environment.getOrDefault("INSECURE_SSL", "").strip().equalsIgnoreCase("true"));
    }

    static Optional<Boolean> flag(TargetWords words, String key) throws BadTargetException {
        Optional<String> said = words.take(key);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> flag = yesOrNo(said.get());
        if (flag.isEmpty()) {
            throw new BadTargetException("has " + key + " '" + said.get() + "', which is neither true nor false");
        }
        return flag;
    }

    static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> time(TargetWords words, String key) throws BadTargetException {
        Optional<String> said = words.take(key);
        Optional<Duration> time = said.flatMap(DurationText::parse).filter(Duration::isPositive);
        if (said.isPresent() && time.isEmpty()) {
            throw new BadTargetException(
                    "has " + key + " '" + said.get() + "', which is not a time such as 500ms or 10s");
        }
        return time;
    }
}
