package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** Behind every word that tells how it went. */
final class QuietOption {

    @Option(
            names = {"-q", "--quiet"},
            description = "no summary line; what went wrong is told all the same")
    boolean quiet;
}
