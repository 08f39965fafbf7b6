package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;

/** What can be said behind a word of the command line, for picocli, which puts it into the fields. */
interface WordOptions {

    /** Called when the fields are filled, and help was not asked for; {@link Line} says how to use it where it is wrong. */
    Parsed asked(Flags flags, List<String> command);

    /** Else a command behind the dashes would be one that nobody runs. */
    default boolean runsCommand() {
        return false;
    }
}
