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
            order = 1,
            description = "the time for all deliveries together (default: 10s)")
    String pushBudget;

    @Option(
            names = "--spool",
            paramLabel = "DIR",
            order = 1,
            description = "where what could not be delivered is kept, until it can be (default: none)")
    String spool;

    @Option(
            names = "--spool-size",
            paramLabel = "SIZE",
            order = 1,
            description = "keep at most so much; the oldest goes (default: 100MB)")
    String spoolSize;

    @Option(
            names = "--spool-age",
            paramLabel = "DURATION",
            order = 1,
            description = "keep at most so long (default: 7d)")
    String spoolAge;
}
