package io.jobmeter.config.file;

import io.jobmeter.extract.row.Nearest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A variable that is meant for a target, whether it fits anywhere or not: what it is for can be told by its end. */
public record TargetVariable(String name) {

    private static final Pattern OURS = Pattern.compile("JOBMETER_TARGETS?(_.*)?");
    private static final Pattern DIMENSION = Pattern.compile("JOBMETER_TARGETS?_.+_DIMENSIONS_.+");

    /** {@code _0_KEY} is a file's name; {@code _0_API_KEY} is something else. */
    private static final Pattern OTHER_KEY = Pattern.compile("JOBMETER_TARGETS?_[^_]+_.+_KEY");

    public boolean isOurs() {
        return OURS.matcher(name).matches();
    }

    /** The key of a target that its name ends with, or nearly; empty where there is none. */
    public Optional<String> key() {
        if (DIMENSION.matcher(name).matches()) {
            return Optional.of("dimensions");
        }
        if (OTHER_KEY.matcher(name).matches()) {
            return Optional.empty();
        }
        Set<String> keys = keys();
        String last = name.substring(name.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
        return keys.stream()
                .filter(key -> name.endsWith("_" + Overrides.upper(key)))
                .max(Comparator.comparingInt(String::length))
                .or(() -> new Nearest(keys).to(last).filter(key -> !last.contains(key)));
    }

    private static Set<String> keys() {
        Shape.Items targets = (Shape.Items) Schema.FILE.known().get("targets");
        return ((Shape.Fields) targets.of()).known().keySet();
    }
}
