package io.jobmeter.config;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Variables as a shell would have them, which are plain text in a configuration. */
final class LiteralVariables {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Z_][A-Z0-9_]*)\\b)");

    /** What may stand in a secret by chance is not told: only the whole of it may be meant. */
    private static final Pattern SECRET = Pattern.compile("targets\\[\\d+]\\.(token|user|password|url)");

    /** Their texts have a meaning of their own. */
    private static final Pattern OTHERS = Pattern.compile("(extract|gates)\\[.*");

    private final Said said;

    LiteralVariables(Said said) {
        this.said = said;
    }

    Stream<Warning> warnings() {
        return said.written().entrySet().stream()
                .filter(text -> !OTHERS.matcher(text.getKey()).matches())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(text -> warning(text.getKey(), text.getValue()).stream());
    }

    private Optional<Warning> warning(String path, String text) {
        Matcher variable = VARIABLE.matcher(text.strip());
        boolean found = SECRET.matcher(path).matches() ? variable.matches() : variable.find();
        if (!found) {
            return Optional.empty();
        }
        String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        return Optional.of(new Warning(
                path,
                path + " has '" + variable.group() + "', which is text here: write ${env:" + name
                        + "} for the variable"));
    }
}
