package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** How a command is run and what becomes of it, which {@code check} takes too, so that the words can be checked. */
final class RunOptions {

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = {
                "end the command, by TERM, after this long (default: never)",
                "TERM goes to all of its processes."
            })
    String timeout;

    @Option(names = "--grace", paramLabel = "DURATION", description = "time from TERM to KILL (default: 10s)")
    String grace;

    @Option(
            names = "--max-output",
            paramLabel = "SIZE",
            description = {
                "pass on only the beginning and end of each stream (default: all)",
                "Both together are at most so much; what the rules read is all of it."
            })
    String maxOutput;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            description = {
                "wait after a delivery until Prometheus has come (default: 0s)",
                "Only after a delivery to a Pushgateway or textfile, which Prometheus reads when it is due."
            })
    String settle;

    @Option(
            names = "--strict",
            description = {
                "fail where not all was delivered, or the configuration is wrong",
                "It ends with 121 where not all was delivered, and with 125, before the command starts, where the"
                        + " configuration is wrong."
            })
    boolean strict;

    @Option(
            names = "--ignore-exit",
            description = {
                "the command's own failure does not fail the run",
                "Where the command ends with a code of its own, the run ends with 0, unless a gate or --strict says"
                        + " otherwise."
            })
    boolean ignoreExit;

    @Option(names = "--hide-secrets", description = "keep our secrets' variables, as $DT_API_TOKEN, from the command")
    boolean hideSecrets;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "append a Markdown table of the run (default: none)")
    String summary;
}
