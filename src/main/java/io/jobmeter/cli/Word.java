package io.jobmeter.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.ArgSpec;

/** The words that can come first: a new command is a class of options, and an entry here. */
enum Word {
    RUN("run and measure (also: jobmeter run ...)", () -> Options.LINE),
    TRY("read a saved output: what every rule finds in it", () -> TryOptions.LINE),
    CHECK("read the configuration, and report every problem at once", () -> CheckOptions.LINE),
    PRESETS("list the built-in rules for known tools, or print one", () -> PresetsOptions.LINE),
    FLUSH("deliver what earlier runs had to keep", () -> FlushOptions.LINE),
    COMPLETION("print a script that completes what is typed", () -> CompletionOptions.LINE),
    HELP("explain a command, or one of the topics at the end", () -> HelpOptions.LINE);

    private final String purpose;
    private final Supplier<Line> line;

    Word(String purpose, Supplier<Line> line) {
        this.purpose = purpose;
        this.line = line;
    }

    static Optional<Word> named(String name) {
        return Arrays.stream(values()).filter(word -> word.word().equals(name)).findFirst();
    }

    /** How each is called, and what it does. */
    static List<String> list() {
        return Arrays.stream(values())
                .map(word -> "%-38s  %s".formatted(word.line().usage(), word.purpose))
                .toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a few words, for the list of all. */
    String purpose() {
        return purpose;
    }

    /** How what can stand behind it besides options is called; empty where there is none. */
    String parameter() {
        return line().spec().positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .findFirst()
                .orElse("");
    }

    Line line() {
        return line.get();
    }
}
