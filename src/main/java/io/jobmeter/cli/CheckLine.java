package io.jobmeter.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** What stands behind {@code jobmeter check}. */
final class CheckLine {

    private static final String HINT = "\nusage: jobmeter check [options]; see jobmeter check --help";

    /** As {@link CommandLine}'s own: made by the image builder, and touched by no run. */
    private static final picocli.CommandLine PARSER = CommandLine.parser(new CheckOptions());

    private CheckLine() {}

    static Parsed parse(List<String> words, Map<String, String> environment) {
        try {
            CommandLine.parse(PARSER, words, environment);
        } catch (ParameterException wrong) {
            return new Parsed.Wrong(wrong.getMessage() + HINT);
        }
        CheckOptions options = PARSER.getCommand();
        return options.help
                ? new Parsed.Text(PARSER.getUsageMessage())
                : new Parsed.Check(CommandLine.flags(PARSER.getParseResult()), options.online && !options.offline);
    }

    static Parsed withCommand() {
        return new Parsed.Wrong("check runs no command" + HINT);
    }
}
