package io.jobmeter.target.dynatrace;

import java.util.Locale;

/**
 * What Dynatrace allows of a dimension's name: lower case, and an underscore for what is no letter, digit or one of
 * {@code . : - _}. Its library would do this as well, but says nothing where two names become one by it.
 */
final class DimensionName {

    private DimensionName() {}

    static String of(String label) {
        String name = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.:-]", "_");
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) && name.charAt(0) != '_' ? "_" + name : name;
    }
}
