package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** What stands behind {@code jobmeter flush}. */
final class FlushLine {

    private static final String HINT = "\nusage: jobmeter flush [options] [DIR]; see jobmeter flush --help";

    /** As {@link CommandLine}'s own: made by the image builder, and touched by no run. */
    private static final picocli.CommandLine PARSER = CommandLine.parser(new FlushOptions());

    private FlushLine() {}

    static Parsed parse(List<String> words, Map<String, String> environment) {
        try {
            CommandLine.parse(PARSER, words, environment);
        } catch (ParameterException wrong) {
            return new Parsed.Wrong(wrong.getMessage() + HINT);
        }
        FlushOptions options = PARSER.getCommand();
        if (options.help) {
            return new Parsed.Text(PARSER.getUsageMessage());
        }
        Flags flags = CommandLine.flags(PARSER.getParseResult());
        return new Parsed.Flush(options.folder == null ? flags : flags.with("spool", options.folder));
    }

    /** A command behind the dashes would be one that nobody runs. */
    static Parsed withCommand() {
        return new Parsed.Wrong("flush runs no command" + HINT);
    }
}
