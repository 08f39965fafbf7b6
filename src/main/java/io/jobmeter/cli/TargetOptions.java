package io.jobmeter.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Where to deliver and with which variables, behind any word. */
final class TargetOptions {

    @Option(
            names = {"-t", "--to"},
            paramLabel = "KIND[=URL]",
            order = 0,
            description =
                    "where to deliver: pushgateway=URL, dynatrace ($DT_TENANT, $DT_API_TOKEN), oneagent, textfile=FOLDER, console; repeatable (default: console; behind try, none)")
    List<String> targets;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            order = 0,
            description =
                    "variables, as KEY=VALUE lines, for jobmeter and the command; those that are set stay as they are")
    String envFile;
}
