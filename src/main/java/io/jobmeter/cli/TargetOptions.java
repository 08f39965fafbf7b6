package io.jobmeter.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Where to deliver and with which variables, behind any word. */
final class TargetOptions {

    @Option(
            names = {"-t", "--to"},
            paramLabel = "KIND[=URL]",
            description = {
                "pushgateway=URL, dynatrace, oneagent, textfile=FOLDER or console",
                "For dynatrace, DT_TENANT and DT_API_TOKEN say where and with which token. The default is console, but for try. It can be said again and again."
            })
    List<String> targets;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = {
                "KEY=VALUE lines, for jobmeter and the command",
                "A variable that is set already stays as it is."
            })
    String envFile;
}
