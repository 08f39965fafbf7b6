package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said behind {@code jobmeter check}, for picocli: all that a run takes, so that its words can be checked. */
@Command(
        name = "jobmeter check",
        customSynopsis = "jobmeter check [options]",
        header = "Reads the configuration: says everything that is wrong with it, and what is unwise.",
        description = {
            "Nothing is run and no metric is sent. Ends with 125 where there is a problem, with 0 where there are",
            "warnings alone."
        },
        footer = {
            "Example",
            "  jobmeter check -c jobmeter.yaml --online",
            "",
            "The options above can be given as variables too, such as JOBMETER_CONFIG=FILE."
        })
final class CheckOptions implements WordOptions {

    static final Line LINE = new Line(new CheckOptions());

    @Option(names = "--online", description = "ask every target, too, whether it is there and takes metrics")
    boolean online;

    @Option(names = "--offline", description = "ask nobody, also where a variable says --online (default)")
    boolean offline;

    @Mixin
    RuleOptions rules;

    @Mixin
    DeliveryOptions delivery;

    @Mixin
    RunOptions run;

    @Mixin
    QuietOption quiet;

    @Mixin
    WordsOptions words;

    @Mixin
    HelpOption help;

    @Override
    public Parsed asked(Flags flags, List<String> command) {
        return new Parsed.Check(flags, online && !offline);
    }
}
