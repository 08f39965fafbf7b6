package io.jobmeter.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter flush}, for picocli. */
@Command(
        name = "jobmeter flush",
        sortOptions = false,
        customSynopsis = "jobmeter flush [options] [DIR]",
        header = "Delivers what earlier runs had to keep, the oldest first.%n",
        footer = {"", "The options above --help can be given as variables, such as JOBMETER_SPOOL=DIR."})
final class FlushOptions {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the spool, before any other word for it")
    String folder;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "configuration, as of a run: it names the targets")
    String config;

    @Mixin
    DeliveryOptions delivery;

    @Option(
            names = {"-q", "--quiet"},
            order = 2,
            description = "only what went wrong")
    boolean quiet;

    @Mixin
    WordsOptions words;

    @Option(
            names = {"-h", "--help"},
            order = 3,
            description = "show this and end")
    boolean help;
}
