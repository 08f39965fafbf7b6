package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.child.RawStrings;
import io.jobmeter.child.Terminal;
import io.jobmeter.config.Checked;
import io.jobmeter.config.EnvironmentFile;
import io.jobmeter.config.Flags;
import io.jobmeter.config.NoSuchPresetException;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.run.Answer;
import io.jobmeter.run.CheckRun;
import io.jobmeter.run.FlushRun;
import io.jobmeter.run.Messages;
import io.jobmeter.run.PresetList;
import io.jobmeter.run.Run;
import io.jobmeter.run.TryRun;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The program. Quarkus builds it, but is started later, by the target that needs it: the command must not wait for us.
 */
@QuarkusMain
public final class Jobmeter {

    private static final int USAGE_ERROR = 125;

    private Jobmeter() {}

    /** Leaves without shutting down: what is still running then is a delivery that nobody waits for any more. */
    public static void main(String[] args) throws InterruptedException {
        // Parsers of the platform speak the language of the machine else, and what they say stands in sentences of
        // ours.
        Locale.setDefault(Locale.ROOT);
        Messages messages = new Messages(
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                Terminal.showsErrors(),
                System.getenv());
        Runtime.getRuntime().halt(guarded(messages, () -> run(args, messages)));
    }

    private static int guarded(Messages messages, Guard.Work work) throws InterruptedException {
        Guard guard = new Guard(messages, USAGE_ERROR);
        Thread.setDefaultUncaughtExceptionHandler(guard::tell);
        return guard.around(work);
    }

    private static int run(String[] args, Messages messages) throws InterruptedException {
        Map<String, String> own = RawStrings.variables(System.getenv());
        List<String> words = RawStrings.arguments(List.of(args));
        EnvironmentFile file = EnvFileOption.in(words, own)
                .map(name -> EnvironmentFile.read(name, Path.of("")))
                .orElse(EnvironmentFile.NONE);
        Map<String, String> environment = file.under(own);
        return switch (CommandLine.parse(words, environment)) {
            case Parsed.Text text -> {
                System.out.println(text.text());
                yield 0;
            }
            case Parsed.Wrong wrong -> {
                messages.say(wrong.message());
                yield USAGE_ERROR;
            }
            case Parsed.Flush flush -> {
                Settings settings = settings(flush.flags(), environment, file);
                Messages masked = speaking(settings, messages);
                yield guarded(masked, () -> new FlushRun(settings, masked).run());
            }
            case Parsed.Try attempt -> {
                Settings settings = settings(attempt.flags(), environment, file);
                Messages masked = speaking(settings, messages);
                Answer answer = answer(environment).masking(settings.secrets().values());
                yield guarded(
                        masked,
                        () -> new TryRun(settings, environment, Path.of(""), masked, answer)
                                .of(new TryRun.Input(attempt.input(), System.in, Terminal.isTypedAt())));
            }
            case Parsed.Check check -> {
                Checked checked = reader(environment, file).check(check.flags(), Variables.options());
                Settings settings = checked.settings();
                Messages masked = masked(settings, messages);
                Answer answer = answer(environment).masking(settings.secrets().values());
                boolean quiet = check.flags().has("quiet");
                yield guarded(masked, () -> new CheckRun(checked, answer, masked, quiet).run(check.online()));
            }
            case Parsed.Presets presets -> presets(presets.name(), environment, messages);
            case Parsed.Job job -> {
                Settings settings = settings(job.flags(), environment, file);
                Messages masked = speaking(settings, messages);
                yield settings.delivering().strict() && !settings.problems().isEmpty()
                        ? USAGE_ERROR
                        : guarded(
                                masked,
                                () -> new Run(settings, environment, file.besides(own), masked).of(job.command()));
            }
        };
    }

    /** With the secrets masked from now on; what is wrong with the settings is told. */
    private static Messages speaking(Settings settings, Messages messages) {
        Messages masked = masked(settings, messages);
        settings.problemsInBrief().forEach(masked::say);
        settings.fault().ifPresent(masked::trace);
        return masked;
    }

    private static Messages masked(Settings settings, Messages messages) {
        return messages.masking(settings.secrets().values()).verbose(settings.verbosity());
    }

    private static int presets(Optional<String> name, Map<String, String> environment, Messages messages) {
        PresetList list = new PresetList(answer(environment));
        try {
            if (name.isPresent()) {
                list.one(name.get());
            } else {
                list.all();
            }
            return 0;
        } catch (NoSuchPresetException unknown) {
            messages.say(unknown.getMessage());
            return USAGE_ERROR;
        }
    }

    private static Answer answer(Map<String, String> environment) {
        return new Answer(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
                Terminal.showsAnswers(),
                environment);
    }

    private static Settings settings(Flags flags, Map<String, String> environment, EnvironmentFile file) {
        return reader(environment, file).read(flags);
    }

    private static SettingsReader reader(Map<String, String> environment, EnvironmentFile file) {
        return new SettingsReader(environment, Path.of("")).knowing(file.problems());
    }
}
