package io.jobmeter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** An option that is on or off, whoever says so: {@code --strict}, {@code --strict=no}, {@code JOBMETER_STRICT=1}. */
final class Switch {

    private Switch() {}

    /** For the fields, of which no one has a third value. */
    static boolean on(String text) {
        return said(text).equals("true");
    }

    /**
     * {@code true} or {@code false} for each time that it was given, where that makes a difference. What is neither comes
     * last, as it is, for who reads it to say so.
     */
    static List<String> values(OptionSpec option, List<String> words) {
        Optional<String> strange = strange(option, words);
        if (!(option.getValue() instanceof boolean[] each)) {
            return List.of(strange.orElse(String.valueOf((Object) option.getValue())));
        }
        if (strange.equals(Optional.of("2"))) {
            return List.of("true", "true");
        }
        List<String> values = new ArrayList<>();
        for (boolean one : each) {
            values.add(String.valueOf(one));
        }
        strange.ifPresent(value -> values.set(values.size() - 1, value));
        return values;
    }

    private static Optional<String> strange(OptionSpec option, List<String> words) {
        return words.stream()
                .flatMap(word -> List.of(option.names()).stream()
                        .filter(name -> word.equals(name) || word.startsWith(name + "="))
                        .map(name -> word.equals(name) ? "true" : said(word.substring(name.length() + 1))))
                .reduce((_, last) -> last)
                .filter(value -> !value.equals("true") && !value.equals("false"));
    }

    private static String said(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> "true";
            case "false", "no", "off", "0" -> "false";
            default -> text;
        };
    }
}
