package io.jobmeter.config;

import io.jobmeter.child.Limits;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.gate.Gate;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.TargetSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is to do, checked: everything in here can be used as it is.
 *
 * @param name the integration; the command's own name where it is empty
 * @param labelOrigins where each of these labels was said, by its name
 * @param targetsNamed whether somebody named them; else they are the console alone
 * @param metricName how full names are made, as {@code {integration}_{metric}}; as where we run, where it is empty
 * @param eventLabels which of Keptn's labels of the event stand on every metric
 * @param verbosity how often more words were asked for
 * @param source where the configuration was read, in words; empty where there is none
 * @param fault ours, that kept the configuration from being read
 * @param problems what was said and cannot be used
 */
public record Settings(
        Optional<String> name,
        Labels labels,
        Map<String, String> labelOrigins,
        List<Rule> rules,
        Caps caps,
        List<TargetSpec> targets,
        boolean targetsNamed,
        Limits limits,
        Delivering delivering,
        Verdict verdict,
        Optional<String> metricName,
        List<String> eventLabels,
        Secrets secrets,
        boolean quiet,
        int verbosity,
        Optional<String> source,
        Optional<Throwable> fault,
        List<Problem> problems) {

    /** Nothing but what every run has, the gates of the options, and the problem that left it so. */
    public static Settings without(Problem problem, List<Gate> gates, Secrets secrets) {
        return new Settings(
                Optional.empty(),
                Labels.NONE,
                Map.of(),
                List.of(),
                Caps.DEFAULT,
                List.of(new TargetSpec.Console("console")),
                false,
                Limits.NONE,
                Delivering.DEFAULT,
                new Verdict(gates, false, Optional.empty()),
                Optional.empty(),
                List.of(),
                secrets,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(problem));
    }

    /** These, after a fault of ours. */
    Settings with(Throwable fault, int verbosity) {
        return new Settings(
                name,
                labels,
                labelOrigins,
                rules,
                caps,
                targets,
                targetsNamed,
                limits,
                delivering,
                verdict,
                metricName,
                eventLabels,
                secrets,
                quiet,
                verbosity,
                source,
                Optional.of(fault),
                problems);
    }
}
