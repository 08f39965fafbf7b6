package io.jobmeter.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The words that can come first: a new command is a class of options, and an entry here. */
enum Word {
    RUN("run and measure (also: jobmeter run ...)", () -> Options.LINE),
    TRY("read a saved output: what every rule finds in it", () -> TryOptions.LINE),
    PRESETS("list the built-in rules for known tools, or print one", () -> PresetsOptions.LINE),
    FLUSH("deliver what earlier runs had to keep", () -> FlushOptions.LINE);

    private final String purpose;
    private final Supplier<Line> line;

    Word(String purpose, Supplier<Line> line) {
        this.purpose = purpose;
        this.line = line;
    }

    static Optional<Word> named(String name) {
        return Arrays.stream(values()).filter(word -> word.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a few words, for the list of all. */
    String purpose() {
        return purpose;
    }

    Line line() {
        return line.get();
    }
}
