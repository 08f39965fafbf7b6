package io.jobmeter.extract;

import com.google.re2j.Pattern;
import io.jobmeter.metric.Labels;
import java.util.OptionalDouble;

/** A number as tools print it, whatever the machine's locale. */
final class NumberText {

    /** Java's own parser takes more: hexadecimal, NaN, and a trailing d. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private static final int SHOWN = 40;

    private NumberText() {}

    static Finding read(Rule rule, String text) {
        String number = text.strip();
        OptionalDouble value = parse(number);
        return value.isEmpty()
                ? Finding.nothing(rule, "found '" + shortened(number) + "', which is not a number")
                : finite(rule, value.getAsDouble(), number);
    }

    static OptionalDouble parse(String number) {
        return DECIMAL.matches(number) ? OptionalDouble.of(Double.parseDouble(number)) : OptionalDouble.empty();
    }

    static Finding finite(Rule rule, double value, String text) {
        return Double.isFinite(value)
                ? new Finding.Value(rule.metric(), Labels.NONE, value)
                : Finding.nothing(rule, "found " + shortened(text) + ", which is not a finite number");
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
