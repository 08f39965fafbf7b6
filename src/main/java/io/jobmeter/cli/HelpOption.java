package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** Behind every word; {@link Line} answers it. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            description = "show this and end")
    boolean help;
}
