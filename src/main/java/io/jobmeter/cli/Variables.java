package io.jobmeter.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options that were given as environment variables: {@code JOBMETER_PUSH_BUDGET=5s} for {@code --push-budget 5s}. */
final class Variables {

    private static final String PREFIX = "JOBMETER_";

    /** A variable of that name in an image, such as JOBMETER_VERSION, says something else. */
    private static final Set<String> ASKED_ONLY = Set.of("--help", "--version");

    /** What the command line says of one of them is not contradicted by a variable for the other. */
    private static final Map<String, String> OPPOSITES = Map.of("--quiet", "--verbose", "--verbose", "--quiet");

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** As arguments, those of them which the command line does not give itself. */
    List<String> arguments(ParseResult commandLine) {
        List<String> arguments = new ArrayList<>();
        if (environment.keySet().stream().noneMatch(name -> name.startsWith(PREFIX))) {
            return arguments;
        }
        given(commandLine).forEach(option -> arguments.addAll(arguments(option, environment.get(name(option)))));
        return arguments;
    }

    /** The names of the variables that these come from, by the options' long names. */
    Map<String, String> said(ParseResult commandLine) {
        return given(commandLine)
                .collect(Collectors.toUnmodifiableMap(
                        option -> option.longestName().substring(2), Variables::name));
    }

    private Stream<OptionSpec> given(ParseResult commandLine) {
        return commandLine.commandSpec().options().stream()
                .filter(option -> !environment.getOrDefault(name(option), "").isBlank()
                        && !ASKED_ONLY.contains(option.longestName())
                        && !commandLine.hasMatchedOption(option)
                        && !isContradicted(option, commandLine));
    }

    /** The long names of those that can be variables, behind all words. */
    static Set<String> options() {
        return Arrays.stream(Word.values())
                .flatMap(word -> word.line().spec().options().stream())
                .map(OptionSpec::longestName)
                .filter(name -> !ASKED_ONLY.contains(name))
                .map(name -> name.substring(2))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of all options behind all words, each with what its value is. */
    static SortedSet<String> ofOptions() {
        SortedSet<String> all = new TreeSet<>();
        for (Word word : Word.values()) {
            for (OptionSpec option : word.line().spec().options()) {
                if (!ASKED_ONLY.contains(option.longestName())) {
                    all.add("  " + name(option) + "=" + value(option));
                }
            }
        }
        return all;
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() > 0) {
            return option.paramLabel();
        }
        return option.isMultiValue() ? "1 or 2" : "true";
    }

    private static List<String> arguments(OptionSpec option, String value) {
        String name = option.longestName();
        if (!option.isMultiValue() || option.arity().max() == 0) {
            return List.of(name + "=" + value.strip());
        }
        return value.lines()
                .filter(line -> !line.isBlank())
                .map(line -> name + "=" + line.strip())
                .toList();
    }

    private static boolean isContradicted(OptionSpec option, ParseResult commandLine) {
        return commandLine.hasMatchedOption(OPPOSITES.getOrDefault(option.longestName(), ""));
    }

    private static String name(OptionSpec option) {
        return PREFIX + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
