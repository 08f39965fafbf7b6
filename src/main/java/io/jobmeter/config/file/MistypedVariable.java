package io.jobmeter.config.file;

import io.jobmeter.extract.row.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A variable that is nearly one of ours, and means nothing as it is. What is farther away belongs to somebody else: an
 * image and a cluster have such variables too.
 *
 * @param options by their long names
 */
public record MistypedVariable(String name, Collection<String> options) {

    private static final String PREFIX = "JOBMETER_";

    /** Options that no variable says. */
    private static final Set<String> ASKED_ONLY = Set.of("VERSION", "HELP");

    private static final int FAR = 2;

    /** The one that was meant; empty where it is one of ours, or not near to any. */
    public Optional<String> meant() {
        if (!Overrides.concerns(name)) {
            return Optional.empty();
        }
        String rest = name.substring(PREFIX.length());
        boolean known = ASKED_ONLY.contains(rest)
                || options.stream().anyMatch(option -> Overrides.upper(option).equals(rest))
                || Overrides.beginning(rest, Schema.FILE).isPresent();
        return known ? Optional.empty() : whole(rest).or(() -> first(rest)).map(PREFIX::concat);
    }

    private Optional<String> whole(String rest) {
        return near(rest, options).or(() -> near(rest, keys(true)));
    }

    /** As in TARGTS_0_URL. */
    private static Optional<String> first(String rest) {
        int end = rest.indexOf('_');
        return end < 0
                ? Optional.empty()
                : near(rest.substring(0, end), keys(false)).map(key -> key + rest.substring(end));
    }

    private static List<String> keys(boolean scalar) {
        return Schema.FILE.known().entrySet().stream()
                .filter(key -> key.getValue() instanceof Shape.Scalar == scalar)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<String> near(String word, Collection<String> known) {
        return new Nearest(known)
                .to(word.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(near -> Math.abs(near.length() - word.length()) <= FAR)
                .map(Overrides::upper);
    }
}
