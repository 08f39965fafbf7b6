package io.jobmeter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options, for picocli. Values are taken as they are: what is wrong with one must not keep the command from running. */
@Command(
        name = "jobmeter",
        sortOptions = false,
        customSynopsis = {
            "jobmeter [options] -- COMMAND [ARG...]",
            "       jobmeter try [options] [FILE|-]",
            "       jobmeter check [options]",
            "       jobmeter presets [NAME]",
            "       jobmeter flush [options] [DIR]"
        },
        header = "Runs a command and turns its results into metrics, without changing what it does.%n",
        description = "%nExample:%n  jobmeter -m 'rps=regex:([0-9.]+) req/s' -t pushgateway=HOST:9091 -- wrk URL%n",
        footer = {
            "",
            "The options above --help can be given as variables, such as JOBMETER_PUSH_BUDGET=5s; of a repeatable one, each",
            "line is a value."
        })
final class Options {

    @Mixin
    RuleOptions rules;

    @Mixin
    DeliveryOptions delivery;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "end the command, with TERM to all of its processes, after this long (default: never)")
    String timeout;

    @Option(names = "--grace", paramLabel = "DURATION", description = "from TERM to KILL (default: 10s)")
    String grace;

    @Option(
            names = "--max-output",
            paramLabel = "SIZE",
            description = "pass on at most so much of each stream: its beginning and its end (default: all)")
    String maxOutput;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            order = 2,
            description =
                    "wait after a delivery to a Pushgateway or textfile, so that Prometheus comes for it before the end"
                            + " (default: 0s)")
    String settle;

    @Option(
            names = "--strict",
            order = 2,
            description = "end with 121 where not all was delivered, with 125 where the configuration is wrong")
    boolean strict;

    @Option(
            names = "--dry-run",
            order = 2,
            description = "run the command, show on stderr what each target would be sent, and send nothing")
    boolean dryRun;

    @Option(
            names = "--hide-secrets",
            order = 2,
            description = "keep the variables that hold secrets of ours, such as $DT_API_TOKEN, from the command")
    boolean hideSecrets;

    @Option(
            names = {"-q", "--quiet"},
            order = 2,
            description = "no summary line")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            order = 3,
            description = "show this and end")
    boolean help;

    @Option(names = "--version", order = 3, description = "show the version and end")
    boolean version;
}
