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
            return none("its key '" + whole + "' begins with a dot, which Dynatrace does not take");
        }
        String key = isOne(whole) ? whole : mended(whole);
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

    /** By hand: of thousands of names nearly all are one. */
    private static boolean isOne(String name) {
        boolean begins = true;
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean letter = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
            boolean inside = character >= '0' && character <= '9' || character == '-' || character == '.';
            if (!letter && character != '_' && (begins || !inside)) {
                return false;
            }
            begins = character == '.';
        }
        return !begins;
    }

    private static String mended(String whole) {
        return Arrays.stream(whole.split("\\."))
                .filter(section -> !section.isEmpty())
                .map(section -> section.replaceAll("[^A-Za-z0-9_-]+", "_"))
                .map(section -> section.matches("[0-9-].*") ? "_" + section : section)
                .collect(Collectors.joining("."));
    }
}
