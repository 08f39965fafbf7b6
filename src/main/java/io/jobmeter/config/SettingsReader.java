package io.jobmeter.config;

import io.jobmeter.child.Limits;
import io.jobmeter.config.TargetText.BadTargetException;
import io.jobmeter.extract.BadRuleException;
import io.jobmeter.extract.Rule;
import io.jobmeter.extract.RuleText;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.TargetSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private final TargetText targetText;

    public SettingsReader(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
        this.targetText = new TargetText(environment);
    }

    public Settings read(Flags flags) {
        Optional<JobFile> file = new JobFileReader(environment, directory, problems::add).read(flags.config());
        return new Settings(
                flags.name().filter(name -> !name.isBlank()).or(() -> file.flatMap(JobFile::name)),
                labels(flags, file),
                rules(flags, file),
                targets(flags, file),
                limits(flags),
                time("push budget", flags.times().pushBudget()).orElse(Settings.PUSH_BUDGET),
                flags.strict(),
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

    private List<Rule> rules(Flags flags, Optional<JobFile> file) {
        List<Rule> rules = new ArrayList<>(
                new FileRules(problems::add).of(file.map(JobFile::extract).orElse(List.of())));
        for (String metric : flags.metrics()) {
            try {
                rules.add(RuleText.onTheSpot(metric));
            } catch (BadRuleException wrong) {
                problems.add("metric " + wrong.getMessage());
            }
        }
        return rules;
    }

    /** The console, where nothing else is left: a run whose numbers go nowhere would lose them in silence. */
    private List<TargetSpec> targets(Flags flags, Optional<JobFile> file) {
        List<TargetSpec> targets = new ArrayList<>();
        for (String target : flags.targets()) {
            try {
                targets.add(targetText.onTheSpot(target));
            } catch (BadTargetException wrong) {
                problems.add("target '" + target.split("=", 2)[0] + "' " + wrong.getMessage());
            }
        }
        if (flags.targets().isEmpty()) {
            file.map(JobFile::targets).orElse(List.of()).forEach(target -> {
                String kind = target.kind().orElse("");
                try {
                    targets.add(targetText.of(kind, target.url()));
                } catch (BadTargetException wrong) {
                    problems.add("target '" + kind + "' " + wrong.getMessage());
                }
            });
        }
        return targets.isEmpty() ? List.of(new TargetSpec.Console()) : List.copyOf(new LinkedHashSet<>(targets));
    }

    private Limits limits(Flags flags) {
        return new Limits(
                time("timeout", flags.times().timeout()),
                time("grace", flags.times().grace()).orElse(Limits.NONE.grace()),
                maxOutput(flags));
    }

    private OptionalLong maxOutput(Flags flags) {
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
