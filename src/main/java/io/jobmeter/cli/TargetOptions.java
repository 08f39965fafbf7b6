package io.jobmeter.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Where to deliver, behind any word. */
final class TargetOptions {

    @Option(
            names = {"-t", "--to"},
            paramLabel = "KIND[=URL]",
            order = 0,
            description =
                    "where to deliver: pushgateway=URL, dynatrace ($DT_TENANT, $DT_API_TOKEN), oneagent, textfile=FOLDER, console; repeatable (default: console; behind try, none)")
    List<String> targets;
}
