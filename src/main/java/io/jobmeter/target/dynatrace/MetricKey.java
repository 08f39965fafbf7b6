package io.jobmeter.target.dynatrace;

import java.util.Arrays;
import java.util.regex.Pattern;
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

    private static final Pattern AS_IT_IS = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(?:\\.[A-Za-z_][A-Za-z0-9_-]*)*");

    static MetricKey of(String prefix, String name) {
        String whole = prefix.isEmpty() ? name : prefix + "." + name;
        if (whole.startsWith(".")) {
            return none("its key '" + whole + "' begins with a dot, which Dynatrace does not take");
        }
        String key = AS_IT_IS.matcher(whole).matches() ? whole : mended(whole);
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return none("its key '" + key + "' has " + key.length() + " characters; Dynatrace takes " + SHORTEST
                    + " to " + LONGEST);
        }
        return key.startsWith("dt.")
                ? none("its key '" + key + "' begins with dt., as only theirs do")
                : new MetricKey(key, "");
    }

    private static MetricKey none(String problem) {
        return new MetricKey("", problem);
    }

    private static String mended(String whole) {
        return Arrays.stream(whole.split("\\."))
                .filter(section -> !section.isEmpty())
                .map(section -> section.replaceAll("[^A-Za-z0-9_-]+", "_"))
                .map(section -> section.matches("[0-9-].*") ? "_" + section : section)
                .collect(Collectors.joining("."));
    }
}
