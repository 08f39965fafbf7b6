package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter try}, for picocli. */
@Command(
        name = "jobmeter try",
        customSynopsis = "jobmeter try [options] [FILE|-]",
        header = "Reads a saved output: shows what every rule finds in it, and what every target named would be sent.",
        description = {
            "FILE or stdin stands for both streams of the command; where no rule reads a stream, for the files",
            "that the rules read. Nothing is sent, and only targets that are named are shown. There being no",
            "command, names are made with -n, the preset or FILE. Ends with 1 where a rule failed.",
            "",
            "Example:",
            "  jobmeter try -p hyperfine hyperfine.json"
        },
        footer = "The options above can be given as variables too, such as JOBMETER_CONFIG=FILE.")
final class TryOptions implements WordOptions {

    static final Line LINE = new Line(new TryOptions());

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "what a command wrote (default: -, which is stdin)")
    String input;

    @Mixin
    RuleOptions rules;

    @Mixin
    TargetOptions delivery;

    @Mixin
    WordsOptions words;

    @Mixin
    HelpOption help;

    @Override
    public Parsed asked(Flags flags, List<String> command) {
        return new Parsed.Try(flags, Optional.ofNullable(input).filter(file -> !file.equals("-")));
    }
}
