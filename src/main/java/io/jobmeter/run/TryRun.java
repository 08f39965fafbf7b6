package io.jobmeter.run;

import io.jobmeter.config.Settings;
import io.jobmeter.context.JobContext;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.source.FileSource;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Explained;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Targets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes metrics from a saved output, shows them and what would be sent of them, and sends nothing. */
public final class TryRun {

    /** @param typed whether a person is at its other end */
    public record Input(Optional<String> file, InputStream stdin, boolean typed) {}

    private static final int FAILED = 1;
    private static final int USAGE_ERROR = 125;

    private final Settings settings;
    private final Map<String, String> environment;
    private final Path directory;
    private final Messages messages;
    private final Answer answer;
    private final SavedOutput output = new SavedOutput();
    private List<Throwable> faults = List.of();

    public TryRun(
            Settings settings, Map<String, String> environment, Path directory, Messages messages, Answer answer) {
        this.settings = settings;
        this.environment = environment;
        this.directory = directory;
        this.messages = messages;
        this.answer = answer;
    }

    /** Returns the exit code. */
    public int of(Input input) throws InterruptedException {
        new Narration(messages).begins(settings);
        if (settings.rules().isEmpty()) {
            if (settings.problems().isEmpty()) {
                messages.say("there is no rule to try: give one with -m, a preset with -p, or a configuration with -c");
            }
            return USAGE_ERROR;
        }
        boolean streams = settings.rules().stream().anyMatch(rule -> rule.source() instanceof Source.Streams);
        boolean nothing = input.file().isEmpty() && input.typed() && !streams;
        Extraction extraction = new Extraction(
                settings.rules().stream()
                        .map(rule -> nothing ? rule : reading(rule, streams))
                        .toList(),
                settings.caps(),
                directory,
                true);
        if (!nothing && !read(input, extraction)) {
            return USAGE_ERROR;
        }
        return report(input, reports(extraction));
    }

    /** It reads the input in place of both streams, and where no rule reads one, in place of its files. */
    private static Rule reading(Rule rule, boolean streams) {
        return switch (rule.source()) {
            case Source.Files files when streams -> rule;
            case Source source -> rule.from(new Source.Streams(source.toString(), Set.of(Stream.STDOUT)));
        };
    }

    private boolean read(Input input, Extraction extraction) {
        var reader = extraction.reader(Stream.STDOUT).orElseThrow();
        if (input.file().isEmpty() && input.typed()) {
            messages.say("reading what is typed here, until Ctrl-D");
        }
        try (InputStream stream = input.file().isEmpty()
                ? input.stdin()
                : Files.newInputStream(directory.resolve(input.file().get()))) {
            output.read(stream, reader);
            return true;
        } catch (IOException | InvalidPathException failure) {
            String what = input.file().map(file -> "'" + file + "'").orElse("stdin");
            String why = failure instanceof IOException broken ? Explained.of(broken) : "it is no path";
            messages.say("input " + what + " could not be read: " + why);
            return false;
        }
    }

    /** What a run would have no time for is none of its results. */
    private List<RuleReport> reports(Extraction extraction) throws InterruptedException {
        Harvest harvest = extraction.finish(Instant.EPOCH);
        Duration budget = settings.delivering().budget();
        try {
            harvest.all().get(budget.toNanos() / 2, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // Told below.
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        Set<Rule> unfinished = harvest.unfinished();
        faults = harvest.faults();
        return harvest.yields("was not done within half of the push budget of " + Time.words(budget)).stream()
                .map(yield -> new RuleReport(yield, head(yield.rule()), unfinished.contains(yield.rule())))
                .toList();
    }

    private byte[] head(Rule rule) {
        if (!(rule.source() instanceof Source.Files files)) {
            return output.head();
        }
        SavedOutput file = new SavedOutput();
        new FileSource(files, directory, Instant.EPOCH, _ -> file.keeper(), FileSource.Listener.NONE).read();
        return file.head();
    }

    private int report(Input input, List<RuleReport> reports) {
        Set<List<String>> told = new HashSet<>();
        reports.forEach(report -> {
            answer.say(report.lines(answer.ink(), answer.terminal(), told));
            answer.say("");
        });
        faults.forEach(messages::trace);
        List<Finding> findings = new ArrayList<>();
        reports.forEach(report -> findings.addAll(report.yield().findings()));
        JobContext context = settings.called().in(environment);
        context.problems().forEach(messages::say);
        new LabelWords(context, settings).lines().forEach(line -> messages.detail(() -> line));
        TrySummary summary = new TrySummary(
                context,
                settings.called().labels(),
                integration(input),
                settings.called().integration().isEmpty(),
                reports);
        answer.say(summary.lines(answer.ink()));
        TryGates gates = new TryGates(settings.verdict().gates());
        if (settings.targetsNamed() || !gates.none()) {
            Shipments shipments = new Shipments(context, settings.called().labels(), integration(input), messages);
            Shipment shipment = shipments.of(findings, Instant.now());
            gates.lines(
                            shipments.measured(shipment, GateDoubts.of(settings.rules(), findings, false)),
                            shipments.ofRuns(),
                            answer.ink())
                    .forEach(answer::say);
            show(shipment);
        }
        if (!settings.problems().isEmpty()) {
            return USAGE_ERROR;
        }
        return reports.stream().anyMatch(RuleReport::failed) ? FAILED : 0;
    }

    private void show(Shipment shipment) {
        if (settings.targetsNamed()) {
            answer.say("");
            new DryRun(Targets.of(settings.targets(), messages::say), answer::say).show(shipment);
        }
    }

    /** As near as may be to what a run would be called: by its name, its tool, or what its output was saved as. */
    private String integration(Input input) {
        return settings.called()
                .integration()
                .or(() -> settings.rules().stream()
                        .flatMap(rule -> rule.preset().stream())
                        .map(preset -> preset.replaceAll("@.*", ""))
                        .findFirst())
                .or(() -> input.file().map(TryRun::baseName))
                .orElse("command");
    }

    private static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
