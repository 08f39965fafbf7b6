package io.jobmeter.config;

import java.util.List;
import java.util.Optional;

/** What was said on the command line or in its environment variables, as it was said. */
public record Flags(
        Optional<String> config,
        Optional<String> name,
        List<String> metrics,
        List<String> labels,
        List<String> targets,
        Times times,
        Optional<String> maxOutput,
        boolean strict,
        boolean quiet) {

    public record Times(Optional<String> timeout, Optional<String> grace, Optional<String> pushBudget) {

        public static final Times NONE = new Times(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
