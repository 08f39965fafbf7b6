package io.jobmeter.config;

import io.jobmeter.child.Limits;
import io.jobmeter.config.file.MistypedVariable;
import io.jobmeter.config.file.Overrides;
import io.jobmeter.gate.Gate;
import io.jobmeter.gate.Severity;
import io.jobmeter.metric.Labels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts options and file together: an option counts before the file, and what is wrong is set aside, so that a run always
 * has settings that it can go on with.
 */
public final class SettingsReader {

    private static final List<String> RESERVED = List.of("job", "integration");

    private final Map<String, String> environment;
    private final Path directory;
    private List<String> known = List.of();
    private Problems problems = new Problems();
    private Optional<JobFile> file = Optional.empty();
    private boolean unread;
    private List<FileTargets.Named> named = List.of();
    private Map<String, String> written = Map.of();
    private boolean checking;

    public SettingsReader(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** Beside what will be found, as sentences: what was wrong before anything of this could be read. */
    public SettingsReader knowing(List<String> troubles) {
        known = List.copyOf(troubles);
        known.forEach(problems::say);
        return this;
    }

    public Checked check(Flags flags) {
        return check(flags, List.of());
    }

    /**
     * For who asks whether all is well: with what is legal and unwise, and where things stand.
     *
     * @param options all that there are, by their long names, as each can be a variable
     */
    public Checked check(Flags flags, Collection<String> options) {
        checking = true;
        Settings settings = read(flags);
        Said said = new Said(flags, file, settings, named, environment, directory, this::place, written);
        return new Checked(
                settings,
                said.source(),
                Stream.concat(mistyped(options), unread ? Stream.<Warning>empty() : new Warnings(said).list().stream())
                        .map(warning -> problems.located(warning.path(), warning.sentence()))
                        .toList(),
                said.paths().stream().map(this::place).toList());
    }

    private Stream<Warning> mistyped(Collection<String> options) {
        return new TreeSet<>(environment.keySet())
                .stream()
                        .flatMap(variable -> new MistypedVariable(variable, options)
                                        .meant()
                                        .map(meant -> new Warning(
                                                "",
                                                "the variable " + variable + " is not known; did you mean " + meant
                                                        + "?"))
                                        .stream());
    }

    /** A fault of ours in here must not keep the command from running, nor show it what is to be hidden. */
    public Settings read(Flags flags) {
        FoundSecrets found = new FoundSecrets();
        SecretText secrets = new SecretText(environment, directory, found);
        JobFileReader reader = new JobFileReader(environment, directory, problems, checking);
        try {
            file = reader.read(flags.one("config"));
            written = reader.written();
            unread = reader.unread();
            return read(flags, reader, found, secrets);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return withoutFile(flags, reader, found, secrets, fault).with(fault, verbosity(flags));
        }
    }

    /** Options are no worse for a file that we stumble over. */
    private Settings withoutFile(
            Flags flags, JobFileReader reader, FoundSecrets found, SecretText secrets, Throwable fault) {
        String sentence = "the configuration could not be read, by a fault of ours: "
                + fault.getClass().getSimpleName();
        reader.giveUp();
        file = Optional.empty();
        problems = new Problems();
        known.forEach(problems::say);
        problems.say(sentence + "; the options count without it");
        try {
            return read(flags, reader, found, secrets);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError again) {
            secrets.expectAnywhere(reader.text());
            Stream<Gate> lost = LostGates.of(Optional.empty(), false, reader.text(), reader.name(), List.of()).stream();
            Stream<Gate> said = flags.all("fail-if").stream()
                    .map(text -> new Gate(text, text, Severity.FAIL, Optional.empty(), "could not be read"));
            return Settings.without(
                    new Problem("", "", sentence),
                    Stream.concat(lost, said).toList(),
                    found.all(hides(flags, reader.text()), environment));
        }
    }

    private Settings read(Flags flags, JobFileReader reader, FoundSecrets found, SecretText secrets) {
        new VariableSecrets(environment, secrets).expect();
        if (!reader.whole()) {
            secrets.expectAnywhere(reader.text());
        }
        Words words = new Words(flags, file, problems);
        boolean unsure = !reader.whole() && file.flatMap(JobFile::hideSecrets).isEmpty();
        boolean hide = unsure ? hides(flags, reader.text()) : words.wanted("hide-secrets", JobFile::hideSecrets);
        onTheLine(words);
        TargetText text = new TargetText(environment, directory, secrets);
        FileTargets targets = new FileTargets(text, problems);
        named = targets.all();
        return new Settings(
                called(flags, words, file, reader.name()),
                new WrittenRules(problems).of(flags, file),
                new CapsText(problems).read(words),
                targets.of(flags.all("to"), file.map(JobFile::targets).orElse(List.of())),
                targets.named(),
                limits(words),
                delivering(flags, words),
                verdict(flags, words, reader),
                found.all(hide, environment),
                words.truth("quiet", JobFile::quiet) && verbosity(flags) == 0,
                verbosity(flags),
                reader.source(),
                Optional.empty(),
                problems.list());
    }

    /** @param source what the file is called */
    private Called called(Flags flags, Words words, Optional<JobFile> file, String source) {
        NamingText naming = new NamingText(problems);
        return new Called(
                words.said("name", JobFile::name).filter(name -> !name.isBlank()),
                labels(flags, file),
                new LabelOrigins(environment, this::place)
                        .of(flags, file.map(JobFile::labels).orElse(Map.of()), source),
                naming.metricName(words),
                naming.eventLabels(flags, file));
    }

    private Labels labels(Flags flags, Optional<JobFile> file) {
        Map<String, String> labels = new TreeMap<>(file.map(JobFile::labels).orElse(Map.of()));
        RESERVED.stream()
                .filter(name -> labels.remove(name) != null)
                .forEach(name -> reserved("labels." + name, "labels." + name));
        for (String label : flags.all("label")) {
            String[] parts = label.split("=", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || name.isEmpty()) {
                problems.say(flags.variable("label"), "", "label '" + label + "' is not KEY=VALUE");
            } else if (RESERVED.contains(name)) {
                reserved("", "label '" + name + "'");
            } else {
                labels.put(name, parts[1]);
            }
        }
        return Labels.of(labels);
    }

    private void reserved(String path, String subject) {
        problems.say(path, subject + " cannot be given: a Pushgateway tells groups apart by it");
    }

    /** Where a path of the file was said: a line, or a variable. */
    private String place(String path) {
        return problems.located(path, "").at();
    }

    private static Limits limits(Words words) {
        return new Limits(
                words.time("timeout", JobFile::timeout),
                words.time("grace", JobFile::grace).orElse(Limits.NONE.grace()),
                words.size("max-output", JobFile::maxOutput));
    }

    private Delivering delivering(Flags flags, Words words) {
        return new Delivering(
                words.time("push-budget", JobFile::pushBudget).orElse(Delivering.DEFAULT.budget()),
                words.time("settle", JobFile::settle).orElse(Delivering.DEFAULT.settle()),
                new SpoolText(directory).read(words),
                words.truth("strict", JobFile::strict),
                words.wanted("dry-run", _ -> Optional.empty()));
    }

    private Verdict verdict(Flags flags, Words words, JobFileReader reader) {
        List<Gate> gates = new ArrayList<>(new GatesText(problems).read(flags.all("fail-if"), file));
        boolean overridden = environment.keySet().stream().anyMatch(Overrides::concerns);
        boolean parsed = reader.whole() || file.isPresent() && !overridden;
        LostGates.of(file, parsed, reader.text(), reader.name(), problems.list())
                .ifPresent(gates::addFirst);
        return new Verdict(
                List.copyOf(gates),
                words.truth("ignore-exit", JobFile::ignoreExit),
                new SummaryText(directory, problems).read(words));
    }

    /** Of what no file says, and who asks for it takes as he can. */
    private void onTheLine(Words words) {
        words.truth("online", _ -> Optional.empty());
        words.truth("offline", _ -> Optional.empty());
        words.said("verbose", _ -> Optional.empty())
                .filter(said -> !said.equals("true") && !said.equals("false"))
                .ifPresent(said -> words.say(
                        "verbose", "verbose '" + said + "' is none of 1, 2, true and false; it is passed over"));
    }

    private static int verbosity(Flags flags) {
        return (int) flags.all("verbose").stream().filter("true"::equals).count();
    }

    /** Where what the file says of it may have been left out. */
    private static boolean hides(Flags flags, String text) {
        return flags.one("hide-secrets").filter(said -> !said.equals("false")).isPresent()
                || text.contains("hide-secrets");
    }
}
