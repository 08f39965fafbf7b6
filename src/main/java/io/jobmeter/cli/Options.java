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

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = {
                "end the command, by TERM, after this long (default: never)",
                "TERM goes to all of its processes."
            })
    String timeout;

    @Option(names = "--grace", paramLabel = "DURATION", description = "time from TERM to KILL (default: 10s)")
    String grace;

    @Option(
            names = "--max-output",
            paramLabel = "SIZE",
            description = {
                "pass on only the beginning and end of each stream (default: all)",
                "Both together are at most so much; what the rules read is all of it."
            })
    String maxOutput;

    @Option(
            names = "--settle",
            paramLabel = "DURATION",
            description = {
                "wait after a delivery until Prometheus has come (default: 0s)",
                "Only after a delivery to a Pushgateway or textfile, which Prometheus reads when it is due."
            })
    String settle;

    @Option(
            names = "--strict",
            description = {
                "fail where not all was delivered, or the configuration is wrong",
                "It ends with 121 where not all was delivered, and with 125, before the command starts, where the"
                        + " configuration is wrong."
            })
    boolean strict;

    @Option(
            names = "--ignore-exit",
            description = {
                "the command's own failure does not fail the run",
                "Where the command ends with a code of its own, the run ends with 0, unless a gate or --strict says"
                        + " otherwise."
            })
    boolean ignoreExit;

    @Option(names = "--dry-run", description = "run the command, show what would be sent, and send nothing")
    boolean dryRun;

    @Option(names = "--hide-secrets", description = "keep our secrets' variables, as $DT_API_TOKEN, from the command")
    boolean hideSecrets;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "append a Markdown table of the run (default: none)")
    String summary;

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
