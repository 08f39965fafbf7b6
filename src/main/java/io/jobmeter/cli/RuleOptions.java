package io.jobmeter.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What can be said of rules and of what they find, before a command as behind {@code try}. */
final class RuleOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            order = -2,
            description =
                    "configuration; else the YAML text in $JOBMETER_CONFIG_YAML, else ./jobmeter.yaml if there is one")
    String config;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            order = -2,
            description =
                    "the middle of every metric's name (default: the command's base name; behind try, the preset or FILE)")
    String name;

    @Option(
            names = {"-p", "--preset"},
            paramLabel = "NAME[@SOURCE]",
            order = -2,
            description =
                    "built-in rules for a known tool, reading SOURCE instead of what they say; repeatable; 'jobmeter"
                            + " presets' lists them")
    List<String> presets;

    @Option(
            names = {"-m", "--metric"},
            paramLabel = "NAME=FORMAT[@SOURCE]:EXPR",
            order = -2,
            description =
                    "take a number from the output, the last of many: format regex, or json or another that jq reads;"
                            + " source stdout, stderr, both, or a file or glob; repeatable")
    List<String> metrics;

    @Option(
            names = {"-l", "--label"},
            paramLabel = "KEY=VALUE",
            order = -2,
            description = "a label on every metric; repeatable")
    List<String> labels;

    @Option(
            names = "--event-label",
            paramLabel = "NAME",
            order = -2,
            description = "a label of Keptn's event, as buildId from $LABELS_BUILDID, on every metric; repeatable")
    List<String> eventLabels;

    @Option(
            names = "--max-document",
            paramLabel = "SIZE",
            order = -2,
            description = "the longest JSON, XML or YAML document that is read (default: 64MiB)")
    String maxDocument;

    @Option(
            names = "--fail-if",
            paramLabel = "EXPR",
            order = -1,
            description =
                    "end with 122 where this is true of the metrics, as 'errors > 0'; repeatable (behind try: show it)")
    List<String> gates;
}
