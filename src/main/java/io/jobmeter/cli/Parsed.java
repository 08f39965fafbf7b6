package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;

/** What a command line asks for. */
sealed interface Parsed {

    record Job(Flags flags, List<String> command) implements Parsed {}

    /** What earlier runs kept is to be delivered. */
    record Flush(Flags flags) implements Parsed {}

    /** Help or the version, to be printed. */
    record Text(String text) implements Parsed {}

    /** It cannot be understood, and so it is not known which command to run. */
    record Wrong(String message) implements Parsed {}
}
