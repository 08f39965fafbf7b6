package io.jobmeter.config;

import java.util.List;
import java.util.Optional;

/** What was said on the command line or in its environment variables, as it was said. */
public record Flags(
        Optional<String> config,
        Optional<String> name,
        List<String> presets,
        List<String> metrics,
        List<String> labels,
        List<String> targets,
        Optional<String> maxDocument,
        Child child,
        Delivery delivery,
        boolean quiet) {

    public static final Flags NONE = new Flags(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            new Child(Optional.empty(), Optional.empty(), Optional.empty(), false),
            new Delivery(Optional.empty(), Optional.empty(), Spool.NONE, false, false),
            false);

    /** How the command is run. */
    public record Child(
            Optional<String> timeout, Optional<String> grace, Optional<String> maxOutput, boolean hideSecrets) {}

    /** How its metrics are delivered. */
    public record Delivery(
            Optional<String> pushBudget, Optional<String> settle, Spool spool, boolean strict, boolean dryRun) {}

    /** Where and how what could not be delivered is kept. */
    public record Spool(Optional<String> folder, Optional<String> size, Optional<String> age) {

        public static final Spool NONE = new Spool(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
