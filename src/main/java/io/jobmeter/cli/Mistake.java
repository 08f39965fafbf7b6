package io.jobmeter.cli;

import io.jobmeter.extract.row.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence. Values are not shown: one of them may be a secret. */
record Mistake(CommandSpec spec, Said said) {

    /** Of a command that lacks its dashes, whose options would be taken for ours; empty where there is none. */
    static Optional<String> ofCommand(Said said) {
        return said.command().isPresent() || said.first().isEmpty() || isOption(said.first())
                ? Optional.empty()
                : Optional.of(withoutDashes(said.words()));
    }

    String words(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched());
            case MissingParameterException missing ->
                missing.getMissing().stream()
                        .findFirst()
                        .map(Mistake::withoutValue)
                        .orElse(missing.getMessage());
            case ParameterException other -> other.getMessage();
        };
    }

    private String unmatched(List<String> words) {
        String first = words.getFirst();
        if (isOption(first)) {
            return unknown(first.split("=", 2)[0]);
        }
        if (!spec.name().equals("jobmeter")) {
            boolean file = spec.positionalParameters().isEmpty() && spec.findOption("config") != null;
            return "argument '" + first + "' is one too many"
                    + (file ? "; a configuration file is said as -c FILE" : "");
        }
        return said.command().isPresent()
                ? "'" + first + "' is no option of jobmeter's, and the command begins behind --"
                : withoutDashes(words);
    }

    private String unknown(String option) {
        List<String> names = spec.options().stream()
                .flatMap(known -> Arrays.stream(known.names()))
                .filter(name -> name.startsWith("--"))
                .map(name -> name.substring(2))
                .toList();
        String near = option.startsWith("--")
                ? new Nearest(names)
                        .to(option.substring(2))
                        .map(name -> "; did you mean '--" + name + "'?")
                        .orElse("")
                : "";
        return "option '" + option + "' is not known to " + spec.name() + near;
    }

    private static String withoutDashes(List<String> words) {
        String first = words.getFirst();
        String near = new Nearest(Arrays.stream(Word.values()).map(Word::word).toList()).meant(first);
        return "'" + first + "' is no command of jobmeter's" + (near.isEmpty() ? "; to" : near + " To")
                + " run it, put -- in front of it: jobmeter -- " + first + (words.size() > 1 ? " ..." : "");
    }

    private static String withoutValue(ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        return "option '" + name + "' has no value; say it as " + name + " " + argument.paramLabel();
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }
}
