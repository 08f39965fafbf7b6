package io.jobmeter.target.dynatrace;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A metric's name as Dynatrace takes it. Its library would do most of this as well, but cuts a long one in silence and
 * lets a section begin with a digit, which a tenant refuses.
 *
 * @param problem why there is none, as a sentence's end; empty where there is one
 */
record MetricKey(String text, String problem) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 250;

    static MetricKey of(String prefix, String name) {
        String whole = prefix.isEmpty() ? name : prefix + "." + name;
        if (whole.startsWith(".")) {
            return new MetricKey("", "its key '" + whole + "' begins with a dot, which Dynatrace does not take");
        }
        String key = Arrays.stream(whole.split("\\."))
                .filter(section -> !section.isEmpty())
                .map(MetricKey::section)
                .collect(Collectors.joining("."));
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return new MetricKey(
                    "",
                    "its key '" + key + "' has " + key.length() + " characters; Dynatrace takes " + SHORTEST + " to "
                            + LONGEST);
        }
        return new MetricKey(
                key, key.startsWith("dt.") ? "its key '" + key + "' begins with dt., as only theirs do" : "");
    }

    private static String section(String text) {
        String section = text.replaceAll("[^A-Za-z0-9_-]+", "_");
        return section.matches("[0-9-].*") ? "_" + section : section;
    }
}
