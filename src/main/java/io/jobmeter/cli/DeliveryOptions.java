package io.jobmeter.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said of targets and spool, behind any word. */
final class DeliveryOptions {

    @Mixin
    TargetOptions to;

    @Option(
            names = "--push-budget",
            paramLabel = "DURATION",
            description = "time for all deliveries together (default: 10s)")
    String pushBudget;

    @Option(
            names = "--spool",
            paramLabel = "FOLDER",
            description = "keep what could not be delivered, for a later run (default: none)")
    String spool;

    @Option(
            names = "--spool-size",
            paramLabel = "SIZE",
            description = "keep at most so much; the oldest goes first (default: 100MB)")
    String spoolSize;

    @Option(names = "--spool-age", paramLabel = "DURATION", description = "keep at most so long (default: 7d)")
    String spoolAge;
}
