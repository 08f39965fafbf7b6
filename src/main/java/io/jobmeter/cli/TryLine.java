package io.jobmeter.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** What stands behind {@code jobmeter try}. */
final class TryLine {

    private static final String HINT = "\nusage: jobmeter try [options] [FILE|-]; see jobmeter try --help";

    /** As {@link CommandLine}'s own: made by the image builder, and touched by no run. */
    private static final picocli.CommandLine PARSER = CommandLine.parser(new TryOptions());

    private TryLine() {}

    static Parsed parse(List<String> words, Map<String, String> environment) {
        try {
            CommandLine.parse(PARSER, words, environment);
        } catch (ParameterException wrong) {
            return new Parsed.Wrong(wrong.getMessage() + HINT);
        }
        TryOptions options = PARSER.getCommand();
        return options.help
                ? new Parsed.Text(PARSER.getUsageMessage())
                : new Parsed.Try(CommandLine.flags(PARSER.getParseResult()), options.input());
    }

    static Parsed withCommand() {
        return new Parsed.Wrong("try runs no command" + HINT);
    }
}
