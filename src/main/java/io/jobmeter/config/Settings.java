package io.jobmeter.config;

import io.jobmeter.child.Limits;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.gate.Gate;
import io.jobmeter.target.TargetSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run is to do, checked: everything in here can be used as it is.
 *
 * @param targetsNamed whether somebody named them; else they are the console alone
 * @param verbosity how often more words were asked for
 * @param source where the configuration was read, in words; empty where there is none
 * @param fault ours, that kept the configuration from being read
 * @param problems what was said and cannot be used
 */
public record Settings(
        Called called,
        List<Rule> rules,
        Caps caps,
        List<TargetSpec> targets,
        boolean targetsNamed,
        Limits limits,
        Delivering delivering,
        Verdict verdict,
        Secrets secrets,
        boolean quiet,
        int verbosity,
        Optional<String> source,
        Optional<Throwable> fault,
        List<Problem> problems) {

    private static final int MOST = 100;

    /** Nothing but what every run has, the gates of the options, and the problem that left it so. */
    public static Settings without(Problem problem, List<Gate> gates, Secrets secrets) {
        return new Settings(
                Called.NONE,
                List.of(),
                Caps.DEFAULT,
                List.of(new TargetSpec.Console("console")),
                false,
                Limits.NONE,
                Delivering.DEFAULT,
                new Verdict(gates, false, Optional.empty()),
                secrets,
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(problem));
    }

    /** What is wrong, for a run: its command waits while they are said, and there may be thousands. */
    public List<String> problemsInBrief() {
        Stream<String> first = problems.stream().limit(MOST).map(Problem::toString);
        Stream<String> rest = problems.size() <= MOST
                ? Stream.empty()
                : Stream.of("configuration problems besides these: " + (problems.size() - MOST)
                        + "; 'jobmeter check' says all");
        return Stream.concat(first, rest).toList();
    }

    /** These, after a fault of ours. */
    Settings with(Throwable fault, int verbosity) {
        return new Settings(
                called,
                rules,
                caps,
                targets,
                targetsNamed,
                limits,
                delivering,
                verdict,
                secrets,
                quiet,
                verbosity,
                source,
                Optional.of(fault),
                problems);
    }
}
