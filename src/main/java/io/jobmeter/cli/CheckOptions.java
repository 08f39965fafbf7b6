package io.jobmeter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said behind {@code jobmeter check}, for picocli: all that a run takes, so that its words can be checked. */
@Command(
        name = "jobmeter check",
        sortOptions = false,
        customSynopsis = "jobmeter check [options]",
        header = "Reads the configuration: says everything that is wrong with it, and what is unwise.%n",
        description = {
            "",
            "Nothing is run and no metric is sent. Ends with 125 where there is a problem, with 0 where there are warnings",
            "alone.",
            "",
            "Example:",
            "  jobmeter check -c jobmeter.yaml --online",
            ""
        },
        footer = {"", "The options above --help can be given as variables, such as JOBMETER_CONFIG=FILE."})
final class CheckOptions {

    @Option(
            names = "--online",
            order = -3,
            description = "ask every target, too, whether it is there and would take metrics")
    boolean online;

    @Option(names = "--offline", order = -3, description = "ask nobody, also where a variable says --online (default)")
    boolean offline;

    @Mixin
    RuleOptions rules;

    @Mixin
    DeliveryOptions delivery;

    @Option(names = "--timeout", paramLabel = "DURATION", description = "as of a run")
    String timeout;

    @Option(names = "--grace", paramLabel = "DURATION", description = "as of a run")
    String grace;

    @Option(names = "--max-output", paramLabel = "SIZE", description = "as of a run")
    String maxOutput;

    @Option(names = "--settle", paramLabel = "DURATION", order = 2, description = "as of a run")
    String settle;

    @Option(names = "--strict", order = 2, description = "as of a run")
    boolean strict;

    @Option(names = "--hide-secrets", order = 2, description = "as of a run")
    boolean hideSecrets;

    @Option(
            names = {"-q", "--quiet"},
            order = 2,
            description = "problems only")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            order = 3,
            description = "show this and end")
    boolean help;
}
