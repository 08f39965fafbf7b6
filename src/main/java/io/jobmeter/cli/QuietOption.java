package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** Behind every word that tells how it went. */
final class QuietOption {

    @Option(
            names = {"-q", "--quiet"},
            description = "only what went wrong")
    boolean quiet;
}
