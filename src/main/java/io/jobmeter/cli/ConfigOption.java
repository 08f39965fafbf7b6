package io.jobmeter.cli;

import picocli.CommandLine.Option;

/** Behind every word that reads a configuration. */
final class ConfigOption {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = {
                "configuration (default: ./jobmeter.yaml, where there is one)",
                "Before the default comes the YAML text in $JOBMETER_CONFIG_YAML."
            })
    String config;
}
