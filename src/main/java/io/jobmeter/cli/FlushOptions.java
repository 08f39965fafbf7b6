package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter flush}, for picocli. */
@Command(
        name = "jobmeter flush",
        customSynopsis = "jobmeter flush [options] [FOLDER]",
        header = "Delivers what earlier runs had to keep, the oldest first.",
        footer = "The options above can be given as variables too, such as JOBMETER_SPOOL=FOLDER.")
final class FlushOptions implements WordOptions {

    static final Line LINE = new Line(new FlushOptions());

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "the spool, before any other word for it")
    String folder;

    @Mixin
    ConfigOption file;

    @Mixin
    DeliveryOptions delivery;

    @Mixin
    QuietOption quiet;

    @Mixin
    WordsOptions words;

    @Mixin
    HelpOption help;

    @Override
    public Parsed asked(Flags flags, List<String> command) {
        return new Parsed.Flush(folder == null ? flags : flags.with("spool", folder));
    }
}
