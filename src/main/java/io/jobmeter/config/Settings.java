package io.jobmeter.config;

import io.jobmeter.child.Limits;
import io.jobmeter.extract.Rule;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.TargetSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to do, checked: everything in here can be used as it is.
 *
 * @param name the integration; the command's own name where it is empty
 * @param problems what was said and cannot be used, as sentences
 */
public record Settings(
        Optional<String> name,
        Labels labels,
        List<Rule> rules,
        List<TargetSpec> targets,
        Limits limits,
        Duration pushBudget,
        boolean strict,
        boolean quiet,
        List<String> problems) {

    static final Duration PUSH_BUDGET = Duration.ofSeconds(10);

    /** Nothing but what every run has, and the problem that left it so. */
    public static Settings without(String problem) {
        return new Settings(
                Optional.empty(),
                Labels.NONE,
                List.of(),
                List.of(new TargetSpec.Console()),
                Limits.NONE,
                PUSH_BUDGET,
                false,
                false,
                List.of(problem));
    }
}
