package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The parser of what stands behind one word.
 *
 * <p>Made by the image builder for the native executable: reading the annotations takes picocli longer than parsing. One
 * process parses one command line, so that nothing is shared, and touches no other word's line.
 */
final class Line {

    private final WordOptions options;
    private final picocli.CommandLine parser;

    Line(WordOptions options) {
        this.options = options;
        this.parser = new picocli.CommandLine(options)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(true)
                .registerConverter(Boolean.class, Switch::on)
                .registerConverter(Boolean.TYPE, Switch::on)
                .setTrimQuotes(false);
    }

    Parsed parse(Said said, Map<String, String> environment) {
        if (said.command().isPresent() && !options.runsCommand()) {
            return wrong(spec().name().replace("jobmeter ", "") + " runs no command");
        }
        Optional<String> command = options.runsCommand() ? Mistake.ofCommand(said) : Optional.empty();
        if (command.isPresent()) {
            return wrong(command.get());
        }
        Map<String, String> byVariable;
        try {
            byVariable = parse(said.words(), environment);
        } catch (ParameterException mistake) {
            return wrong(new Mistake(spec(), said).words(mistake));
        }
        ParseResult result = parser.getParseResult();
        if (result.hasMatchedOption("--help")) {
            return new Parsed.Text(help());
        }
        return switch (options.asked(flags(result, byVariable), said.command().orElse(List.of()))) {
            case Parsed.Wrong(String message) -> wrong(message);
            case Parsed asked -> asked;
        };
    }

    String help() {
        return new HelpPage(spec(), options.runsCommand() ? Word.list() : List.of(usage())).text();
    }

    CommandSpec spec() {
        return parser.getCommandSpec();
    }

    String usage() {
        return spec().usageMessage().customSynopsis()[0];
    }

    private Parsed wrong(String message) {
        return new Parsed.Wrong(message + "\nusage: " + usage() + "; see " + spec().name() + " --help");
    }

    /** Returns the variables that said something, by the options' long names. */
    private Map<String, String> parse(List<String> words, Map<String, String> environment) {
        parser.parseArgs(words.toArray(String[]::new));
        Variables variables = new Variables(environment);
        ParseResult commandLine = parser.getParseResult();
        List<String> all = new ArrayList<>(variables.arguments(commandLine));
        if (all.isEmpty()) {
            return Map.of();
        }
        all.addAll(words);
        parser.parseArgs(all.toArray(String[]::new));
        return variables.said(commandLine);
    }

    /** Options by their long names, with the values that stand behind them. */
    private static Flags flags(ParseResult line, Map<String, String> byVariable) {
        Map<String, List<String>> said = new HashMap<>();
        for (OptionSpec option : line.matchedOptions()) {
            List<String> values =
                    option.arity().max() == 0 ? Switch.values(option, line.originalArgs()) : option.stringValues();
            said.put(option.longestName().substring(2), List.copyOf(values));
        }
        return new Flags(Map.copyOf(said), byVariable);
    }
}
