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
    Access read(TargetWords words, Optional<String> userInAddress, TargetFaults faults) {
        return with(words, faults.of(() -> authorization(words, userInAddress), Optional.empty()), faults);
    }

    /** Where nobody has to say who he is, or says it in another way. */
    Access readNameless(TargetWords words, TargetFaults faults) {
        return with(words, Optional.empty(), faults);
    }

    private Access with(TargetWords words, Optional<Secret> authorization, TargetFaults faults) {
        return new Access(
                authorization,
                tls(words, faults),
                faults.of(() -> time(words, "connect-timeout"), Optional.<Duration>empty())
                        .orElse(Access.DEFAULT.connect()),
                faults.of(() -> time(words, "read-timeout"), Optional.<Duration>empty())
                        .orElse(Access.DEFAULT.read()));
    }

    private Optional<Secret> authorization(TargetWords words, Optional<String> userInAddress)
            throws BadTargetException {
        Optional<String> token = words.take("token");
        Optional<String> user = words.take("user");
        Optional<String> password = words.take("password");
        if (token.isPresent() && (user.isPresent() || password.isPresent())) {
            throw new BadTargetException("token", "stands beside a user: one of them is too many");
        }
        together("user", user, "password", password);
        if (token.isPresent()) {
            return Optional.of(new Secret("Bearer "
                    + header("token", secrets.secret("token", token.get()).strip())));
        }
        if (user.isPresent()) {
            return Optional.of(basic(secrets.user(user.get()) + ":" + secrets.secret("password", password.get())));
        }
        return userInAddress.map(this::basic);
    }

    private static void together(String one, Optional<?> first, String other, Optional<?> second)
            throws BadTargetException {
        if (first.isPresent() != second.isPresent()) {
            String there = first.isPresent() ? one : other;
            throw new BadTargetException(there, "stands without a " + (first.isPresent() ? other : one));
        }
    }

    /** Any other character would end the header, or never arrive as it is. */
    static String header(String key, String value) throws BadTargetException {
        if (!value.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new BadTargetException(key, "has characters that no " + key + " has");
        }
        return value;
    }

    private Secret basic(String words) {
        String encoded = Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
        secrets.keepEncoded(encoded);
        return new Secret("Basic " + encoded);
    }

    private Tls tls(TargetWords words, TargetFaults faults) {
        Optional<Path> certificate = path(words, "certificate", faults);
        Optional<Path> key = path(words, "key", faults);
        faults.of(
                () -> {
                    together("certificate", words.said("certificate"), "key", words.said("key"));
                    return true;
                },
                false);
        return new Tls(path(words, "ca", faults), certificate, key, faults.of(() -> insecure(words), false));
    }

    private Optional<Path> path(TargetWords words, String key, TargetFaults faults) {
        return words.take(key)
                .flatMap(said -> faults.of(() -> Optional.of(new PathText(directory).of(key, said)), Optional.empty()));
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
            throw new BadTargetException(key, "'" + said.get() + "' is neither true nor false");
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
            throw new BadTargetException(key, "'" + said.get() + "' is not a time such as 500ms or 10s");
        }
        return time;
    }
}
