package io.jobmeter.config;

import io.jobmeter.child.Limits;
import io.jobmeter.metric.Labels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Puts options and file together: an option counts before the file, and what is wrong is set aside, so that a run always
 * has settings that it can go on with.
 */
public final class SettingsReader {

    private final Map<String, String> environment;
    private final Path directory;
    private final List<String> problems = new ArrayList<>();

    public SettingsReader(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** A fault of ours in here must not keep the command from running, nor show it what is to be hidden. */
    public Settings read(Flags flags) {
        FoundSecrets found = new FoundSecrets();
        SecretText secrets = new SecretText(environment, directory, found);
        JobFileReader reader = new JobFileReader(environment, directory, problems::add);
        try {
            return read(flags, reader, found, secrets);
        } catch (RuntimeException fault) {
            secrets.expectAnywhere(reader.text());
            return Settings.without(
                    "the configuration could not be read, by a fault of ours: "
                            + fault.getClass().getSimpleName(),
                    found.all(hides(flags, reader.text()), environment));
        }
    }

    private Settings read(Flags flags, JobFileReader reader, FoundSecrets found, SecretText secrets) {
        Optional<JobFile> file = reader.read(flags.config());
        if (file.isEmpty()) {
            secrets.expectAnywhere(reader.text());
        }
        boolean hide = file.isEmpty() ? hides(flags, reader.text()) : hideSecrets(flags, file);
        TargetText text = new TargetText(environment, directory, secrets);
        FileTargets targets = new FileTargets(text, problems::add);
        return new Settings(
                flags.name().filter(name -> !name.isBlank()).or(() -> file.flatMap(JobFile::name)),
                labels(flags, file),
                new WrittenRules(problems::add).of(flags, file),
                new CapsText(problems::add).read(flags.maxDocument(), file),
                targets.of(flags.targets(), file.map(JobFile::targets).orElse(List.of())),
                targets.named(),
                limits(flags.child()),
                delivering(flags.delivery(), file),
                found.all(hide, environment),
                flags.quiet(),
                List.copyOf(problems));
    }

    private Labels labels(Flags flags, Optional<JobFile> file) {
        Map<String, String> labels = new TreeMap<>(file.map(JobFile::labels).orElse(Map.of()));
        for (String label : flags.labels()) {
            String[] parts = label.split("=", 2);
            if (parts.length == 2 && !parts[0].isBlank()) {
                labels.put(parts[0].strip(), parts[1]);
            } else {
                problems.add("label '" + label + "' is not KEY=VALUE");
            }
        }
        for (String name : List.of("job", "integration")) {
            if (labels.remove(name) != null) {
                problems.add("label '" + name + "' cannot be given: a Pushgateway tells groups apart by it");
            }
        }
        return Labels.of(labels);
    }

    private Limits limits(Flags.Child flags) {
        return new Limits(
                time("timeout", flags.timeout()),
                time("grace", flags.grace()).orElse(Limits.NONE.grace()),
                maxOutput(flags));
    }

    private Delivering delivering(Flags.Delivery flags, Optional<JobFile> file) {
        return new Delivering(
                time("push budget", flags.pushBudget()).orElse(Delivering.DEFAULT.budget()),
                time("settle", flags.settle()).orElse(Delivering.DEFAULT.settle()),
                new SpoolText(directory, problems::add).read(flags.spool(), file),
                flags.strict(),
                flags.dryRun());
    }

    /** What cannot be read hides them: whoever gave the key wanted something hidden. */
    private boolean hideSecrets(Flags flags, Optional<JobFile> file) {
        String said = file.flatMap(JobFile::hideSecrets).orElse("false").strip();
        Optional<Boolean> hide = AccessText.yesOrNo(said);
        if (hide.isEmpty()) {
            problems.add("hide-secrets '" + said + "' is neither true nor false; it is taken for true");
        }
        return flags.child().hideSecrets() || hide.orElse(true);
    }

    /** Where no more is known of the file than its text. */
    private static boolean hides(Flags flags, String text) {
        return flags.child().hideSecrets() || text.contains("hide-secrets");
    }

    private OptionalLong maxOutput(Flags.Child flags) {
        if (flags.maxOutput().isEmpty()) {
            return OptionalLong.empty();
        }
        String text = flags.maxOutput().get();
        OptionalLong size = SizeText.parse(text);
        if (size.isEmpty()) {
            problems.add("max output '" + text + "' is not a size such as 64KiB or 20MB; it is passed over");
        }
        return size;
    }

    /** Where it cannot be read, it is as if it had not been said. */
    private Optional<Duration> time(String what, Optional<String> said) {
        Optional<Duration> time = said.flatMap(DurationText::parse);
        if (said.isPresent() && time.isEmpty()) {
            problems.add(what + " '" + said.get() + "' is not a time such as 500ms, 10s or 1m30s; it is passed over");
        }
        return time;
    }
}
