package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options, for picocli. Values are taken as they are: what is wrong with one must not keep the command from running. */
@Command(
        name = "jobmeter",
        customSynopsis = "jobmeter [options] -- COMMAND [ARG...]",
        header = "Runs a command and turns its results into metrics, without changing what it does.",
        footer = {
            "Examples",
            "  jobmeter -m 'rps=regex:([0-9.]+) req/s' -- ./load-test.sh",
            "  jobmeter -p k6 -l team=shop -t pushgateway=http://localhost:9091 -- k6 run script.js",
            "  jobmeter --timeout 10m --spool kept -t textfile=metrics -- make test",
            "",
            "Options can be variables too, such as JOBMETER_PUSH_BUDGET=5s. More tells 'jobmeter help TOPIC',",
            "of config, environment, exit-codes, gates, presets, rules and targets."
        })
final class Options implements WordOptions {

    static final Line LINE = new Line(new Options());

    @Mixin
    RuleOptions rules;

    @Mixin
    DeliveryOptions delivery;

    @Mixin
    RunOptions run;

    @Option(names = "--dry-run", description = "run the command, show what would be sent, and send nothing")
    boolean dryRun;

    @Mixin
    QuietOption quiet;

    @Mixin
    WordsOptions words;

    @Mixin
    HelpOption help;

    @Option(names = "--version", description = "show version, commit and kind of build, and end")
    boolean version;

    @Override
    public boolean runsCommand() {
        return true;
    }

    @Override
    public Parsed asked(Flags flags, List<String> command) {
        if (version) {
            return new Parsed.Text(Version.words());
        }
        return command.isEmpty() ? new Parsed.Wrong("there is no command to run") : new Parsed.Job(flags, command);
    }
}
