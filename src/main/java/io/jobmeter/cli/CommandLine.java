package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Our options, then {@code --}, then a command that is none of our business and never seen by the parser. */
final class CommandLine {

    private static final String END_OF_OPTIONS = "--";
    private static final String HINT = "\nusage: jobmeter [options] -- COMMAND [ARG...]; see jobmeter --help";

    /**
     * Made by the image builder for the native executable: reading the annotations takes picocli longer than parsing.
     * One process parses one command line, so that nothing is shared.
     */
    private static final picocli.CommandLine PARSER = parser(new Options());

    private CommandLine() {}

    static Parsed parse(List<String> all, Map<String, String> environment) {
        int end = all.indexOf(END_OF_OPTIONS);
        List<String> ours = end < 0 ? all : all.subList(0, end);
        List<String> command = end < 0 ? List.of() : all.subList(end + 1, all.size());
        String word = ours.isEmpty() ? "" : ours.getFirst();
        List<String> words = ours.isEmpty() ? ours : ours.subList(1, ours.size());
        return switch (word) {
            case "run" -> run(words, command, environment);
            case "flush" -> end < 0 ? FlushLine.parse(words, environment) : FlushLine.withCommand();
            case "try" -> end < 0 ? TryLine.parse(words, environment) : TryLine.withCommand();
            case "check" -> end < 0 ? CheckLine.parse(words, environment) : CheckLine.withCommand();
            case "presets" -> end < 0 ? PresetsLine.parse(words, environment) : PresetsLine.withCommand();
            default -> run(ours, command, environment);
        };
    }

    private static Parsed run(List<String> ours, List<String> command, Map<String, String> environment) {
        try {
            parse(PARSER, ours, environment);
        } catch (ParameterException wrong) {
            return new Parsed.Wrong(wrong.getMessage() + HINT);
        }
        return parsed(PARSER.getCommand(), flags(PARSER.getParseResult()), command);
    }

    static picocli.CommandLine parser(Object options) {
        return new picocli.CommandLine(options)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setTrimQuotes(false)
                .setUsageHelpWidth(110);
    }

    /** Into the options that the parser was made for. */
    static void parse(picocli.CommandLine parser, List<String> words, Map<String, String> environment) {
        parser.parseArgs(words.toArray(String[]::new));
        List<String> all = new ArrayList<>(new Variables(environment).arguments(parser.getParseResult()));
        if (!all.isEmpty()) {
            all.addAll(words);
            parser.parseArgs(all.toArray(String[]::new));
        }
    }

    /** Options by their long names, with the values that stand behind them. */
    static Flags flags(ParseResult line) {
        Map<String, List<String>> said = new HashMap<>();
        for (OptionSpec option : line.matchedOptions()) {
            List<String> values = option.arity().max() == 0
                    ? option.typedValues().stream().map(Object::toString).toList()
                    : option.stringValues();
            said.put(option.longestName().substring(2), List.copyOf(values));
        }
        return new Flags(Map.copyOf(said));
    }

    private static Parsed parsed(Options options, Flags flags, List<String> command) {
        if (options.help) {
            return new Parsed.Text(PARSER.getUsageMessage());
        }
        if (options.version) {
            return new Parsed.Text(Version.words());
        }
        return command.isEmpty()
                ? new Parsed.Wrong("there is no command to run" + HINT)
                : new Parsed.Job(flags, command);
    }
}
