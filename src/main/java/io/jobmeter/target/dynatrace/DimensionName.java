package io.jobmeter.target.dynatrace;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Dynatrace allows of a dimension's name: lower case, and an underscore for what is no letter, digit or one of
 * {@code . : - _}. Its library would do this as well, but says nothing where two names become one by it.
 */
final class DimensionName {

    static final int LONGEST = 100;

    private static final Pattern AS_IT_IS = Pattern.compile("[a-z_][a-z0-9_:-]*(?:\\.[a-z_][a-z0-9_:-]*)*");

    private DimensionName() {}

    static String of(String label) {
        return AS_IT_IS.matcher(label).matches() ? label : mended(label);
    }

    private static String mended(String label) {
        String name = Arrays.stream(label.toLowerCase(Locale.ROOT).split("\\."))
                .filter(section -> !section.isEmpty())
                .map(section -> section.replaceAll("[^a-z0-9_:-]", "_"))
                .map(section -> section.matches("[a-z_].*") ? section : "_" + section)
                .collect(Collectors.joining("."));
        return name.isEmpty() ? "_" : name;
    }
}
