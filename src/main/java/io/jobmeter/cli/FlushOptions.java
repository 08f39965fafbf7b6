package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
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

    @Option(
            names = {"-t", "--to"},
            paramLabel = "KIND[=URL]",
            description = "a target, as of a run; repeatable")
    List<String> targets;

    @Option(
            names = "--push-budget",
            paramLabel = "DURATION",
            description = "the time for all deliveries together (default: 10s)")
    String pushBudget;

    @Option(names = "--spool", paramLabel = "DIR", description = "the spool")
    String spool;

    @Option(
            names = "--spool-size",
            paramLabel = "SIZE",
            description = "keep at most so much; the oldest goes (default: 100MB)")
    String spoolSize;

    @Option(names = "--spool-age", paramLabel = "DURATION", description = "keep at most so long (default: 7d)")
    String spoolAge;

    @Option(
            names = {"-q", "--quiet"},
            description = "only what went wrong")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            description = "show this and end")
    boolean help;

    Flags flags() {
        return new Flags(
                Optional.ofNullable(config),
                Optional.empty(),
                List.of(),
                List.of(),
                targets == null ? List.of() : List.copyOf(targets),
                Flags.NONE.child(),
                new Flags.Delivery(
                        Optional.ofNullable(pushBudget),
                        Optional.empty(),
                        new Flags.Spool(
                                Optional.ofNullable(folder == null ? spool : folder),
                                Optional.ofNullable(spoolSize),
                                Optional.ofNullable(spoolAge)),
                        false,
                        false),
                quiet);
    }
}
