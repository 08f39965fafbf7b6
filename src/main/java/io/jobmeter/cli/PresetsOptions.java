package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter presets}, for picocli. */
@Command(
        name = "jobmeter presets",
        customSynopsis = "jobmeter presets [NAME]",
        header = "Lists the built-in rules for known tools with the metrics that each gives, or prints one's file.",
        description = {"Example, to change one and use it:", "  jobmeter presets hyperfine > jobmeter.yaml"})
final class PresetsOptions implements WordOptions {

    static final Line LINE = new Line(new PresetsOptions());

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "the preset to print")
    String name;

    @Mixin
    HelpOption help;

    @Override
    public Parsed asked(Flags flags, List<String> command) {
        return new Parsed.Presets(Optional.ofNullable(name));
    }
}
