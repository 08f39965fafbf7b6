package io.jobmeter.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter presets}, for picocli. */
@Command(
        name = "jobmeter presets",
        sortOptions = false,
        customSynopsis = "jobmeter presets [NAME]",
        header = "Lists the built-in rules for known tools with the metrics that each gives, or prints one's file.%n",
        description = {"", "Example, to change one and use it:", "  jobmeter presets hyperfine > jobmeter.yaml", ""})
final class PresetsOptions {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the preset to print")
    String name;

    @Option(
            names = {"-h", "--help"},
            description = "show this and end")
    boolean help;

    Optional<String> name() {
        return Optional.ofNullable(name);
    }
}
