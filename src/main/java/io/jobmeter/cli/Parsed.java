package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Optional;

/** What a command line asks for. */
sealed interface Parsed {

    record Job(Flags flags, List<String> command) implements Parsed {}

    /** What earlier runs kept is to be delivered. */
    record Flush(Flags flags) implements Parsed {}

    /** @param input the file that was saved; stdin where it is empty */
    record Try(Flags flags, Optional<String> input) implements Parsed {}

    /** @param online whether every target is asked, too */
    record Check(Flags flags, boolean online) implements Parsed {}

    /** @param name the one to be printed; all are to be listed where it is empty */
    record Presets(Optional<String> name) implements Parsed {}

    /** Help or the version, to be printed. */
    record Text(String text) implements Parsed {}

    /** It cannot be understood, and so it is not known which command to run. */
    record Wrong(String message) implements Parsed {}
}
