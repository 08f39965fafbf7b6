package io.jobmeter.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** What stands behind {@code jobmeter presets}. */
final class PresetsLine {

    private static final String HINT = "\nusage: jobmeter presets [NAME]; see jobmeter presets --help";

    /** As {@link CommandLine}'s own: made by the image builder, and touched by no run. */
    private static final picocli.CommandLine PARSER = CommandLine.parser(new PresetsOptions());

    private PresetsLine() {}

    static Parsed parse(List<String> words, Map<String, String> environment) {
        try {
            CommandLine.parse(PARSER, words, environment);
        } catch (ParameterException wrong) {
            return new Parsed.Wrong(wrong.getMessage() + HINT);
        }
        PresetsOptions options = PARSER.getCommand();
        return options.help ? new Parsed.Text(PARSER.getUsageMessage()) : new Parsed.Presets(options.name());
    }

    static Parsed withCommand() {
        return new Parsed.Wrong("presets runs no command" + HINT);
    }
}
