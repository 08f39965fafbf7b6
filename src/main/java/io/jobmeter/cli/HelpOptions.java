package io.jobmeter.cli;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What can be said behind {@code jobmeter help}, for picocli. */
@Command(
        name = "jobmeter help",
        customSynopsis = "jobmeter help [TOPIC]",
        header = "Shows the help of a command, or a page on one of the topics.",
        description = "Topics: config, environment, exit-codes, gates, presets, rules, targets.")
final class HelpOptions implements WordOptions {

    static final Line LINE = new Line(new HelpOptions());

    @Parameters(arity = "0..1", paramLabel = "TOPIC", description = "a command or a topic (default: run)")
    String topic = "run";

    @Mixin
    HelpOption help;

    /** What is both has a page, and shows its options behind its own --help. */
    @Override
    public Parsed asked(Flags flags, List<String> command) {
        Optional<Word> word = Word.named(topic);
        return word.isEmpty() || Topics.NAMES.contains(topic)
                ? new Topics().named(topic)
                : new Parsed.Text(word.get().line().help());
    }
}
