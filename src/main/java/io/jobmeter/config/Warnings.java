package io.jobmeter.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is legal and unwise in what was said. A new warning is one more row here. */
final class Warnings {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Said said;

    Warnings(Said said) {
        this.said = said;
    }

    List<Warning> list() {
        return Stream.of(
                        new ChangingLabels(said).warnings(),
                        new LiteralVariables(said).warnings(),
                        new SecretsInSight(said).warnings(),
                        new UnwiseTargets(said).warnings(),
                        budget().stream(),
                        spool().stream())
                .flatMap(warnings -> warnings)
                .toList();
    }

    private Optional<Warning> budget() {
        Duration budget = said.settings().delivering().budget();
        String path = inFile("push-budget");
        if (budget.isZero()) {
            return Optional.of(Warning.of(path, "push-budget", "is 0, so that nothing is delivered"));
        }
        return budget.compareTo(LONG) > 0
                ? Optional.of(Warning.of(
                        path,
                        "push-budget",
                        "is longer than 5m, and the command's end waits for it where a server does not answer"))
                : Optional.empty();
    }

    private Optional<Warning> spool() {
        return said.settings()
                .delivering()
                .spool()
                .filter(spool -> isTemporary(spool.folder()))
                .map(spool -> Warning.of(
                        inFile("spool"),
                        "spool",
                        "'" + spool.folder() + "' is in a temporary folder, which is emptied before the next run may"
                                + " come: give one that stays"));
    }

    private boolean isTemporary(Path folder) {
        String own = said.environment().getOrDefault("TMPDIR", "/tmp");
        Path whole = folder.toAbsolutePath().normalize();
        return Stream.of("/tmp", "/dev/shm", own).anyMatch(temporary -> whole.startsWith(temporary));
    }

    private String inFile(String key) {
        return said.flags().one(key).isPresent() || said.file().isEmpty() ? "" : key;
    }
}
