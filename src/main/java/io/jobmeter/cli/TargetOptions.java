package io.jobmeter.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Where to deliver, behind any word. */
final class TargetOptions {

    @Option(
            names = {"-t", "--to"},
            paramLabel = "KIND[=URL]",
            description = {
                "pushgateway=URL, dynatrace, oneagent, textfile=FOLDER or console; repeatable (default: console)",
                "For dynatrace, DT_TENANT and DT_API_TOKEN say where and with which token. There is no default behind try."
            })
    List<String> targets;
}
