package io.jobmeter.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A word or none, our options, then {@code --}, then a command that is never seen by any parser. */
final class CommandLine {

    private CommandLine() {}

    static Parsed parse(List<String> all, Map<String, String> environment) {
        Said said = Said.of(all);
        Optional<Word> word = Word.named(said.first());
        return word.isPresent()
                ? word.get().line().parse(said.behindFirst(), environment)
                : Word.RUN.line().parse(said, environment);
    }
}
