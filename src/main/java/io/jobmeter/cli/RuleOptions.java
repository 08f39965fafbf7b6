package io.jobmeter.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said of rules and of what they find, before a command as behind {@code try}. */
final class RuleOptions {

    @Mixin
    ConfigOption file;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            description = {
                "middle of every metric's name (default: the command's base name)",
                "Behind try there is no command; there the preset's name is the default, or that of FILE."
            })
    String name;

    @Option(
            names = {"-p", "--preset"},
            paramLabel = "NAME[@SOURCE]",
            description = {
                "built-in rules for a known tool ('jobmeter presets'); repeatable",
                "With a source, the rules read that instead of what they say."
            })
    List<String> presets;

    @Option(
            names = {"-m", "--metric"},
            paramLabel = "NAME=FORMAT:EXPR",
            description = {
                "a rule, such as 'rps=regex:([0-9.]+) req/s'; repeatable",
                "The format is regex, or json or another that jq reads. FORMAT@SOURCE reads stdout, stderr, both, or a"
                        + " file or glob. Of many values the last one counts."
            })
    List<String> metrics;

    @Option(
            names = {"-l", "--label"},
            paramLabel = "KEY=VALUE",
            description = "a label on every metric; repeatable")
    List<String> labels;

    @Option(
            names = "--event-label",
            paramLabel = "NAME",
            description = {
                "a label of Keptn's event, as buildId; repeatable",
                "It comes from a variable such as LABELS_BUILDID and stands on every metric."
            })
    List<String> eventLabels;

    @Option(
            names = "--max-document",
            paramLabel = "SIZE",
            description = "longest JSON, XML or YAML document that is read (default: 64MiB)")
    String maxDocument;

    @Option(
            names = "--fail-if",
            paramLabel = "EXPR",
            description = {
                "end with 122 where it is true, as 'p95 > 300'; repeatable",
                "A command that failed keeps its own code. Behind try it is shown what each gate says."
            })
    List<String> gates;
}
