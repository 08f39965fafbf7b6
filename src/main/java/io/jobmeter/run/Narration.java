package io.jobmeter.run;

import io.jobmeter.child.Ended;
import io.jobmeter.config.Settings;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.delivery.Progress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code -v} adds to the story of a run: one fact on each line, as it becomes known. */
record Narration(Messages messages) implements Progress {

    private static final int LONGEST_COMMAND = 500;

    void begins(Settings settings) {
        messages.detail(() ->
                settings.source().map(source -> "configuration: " + source).orElse("configuration: no file"));
        settings.rules().forEach(rule -> messages.detail(() -> "has " + rule.title()));
        settings.targets().forEach(spec -> messages.detail(() -> "target " + spec.name() + place(spec)));
        settings.delivering().spool().ifPresent(spool -> messages.detail(() -> "spool '" + spool.folder() + "'"));
    }

    private static String place(TargetSpec spec) {
        return switch (spec) {
            case TargetSpec.Pushgateway to ->
                ": " + ShownAddress.of(to.url().toString()) + to.access().way();
            case TargetSpec.Dynatrace to ->
                ": " + ShownAddress.of(to.tenant().toString()) + to.access().way();
            case TargetSpec.OneAgent to ->
                ": " + ShownAddress.of(to.url().toString()) + to.access().way();
            case TargetSpec.Textfile to -> ": folder '" + to.folder() + "'";
            case TargetSpec.Console _ -> ": stderr";
        };
    }

    /** As nobody has to guess where one argument ends. */
    void runs(List<String> command) {
        messages.detail(() -> {
            String words = command.stream()
                    .map(word -> "'" + messages.masked(word).replace("'", "'\\''") + "'")
                    .collect(Collectors.joining(" "));
            return "runs " + Visible.of(words, LONGEST_COMMAND);
        });
    }

    void ended(Ended ended) {
        messages.detail(() -> "the command ended after " + Time.words(ended.duration()) + ", with code "
                + ended.status().code());
    }

    void found(List<Yield> yields, Duration taken) {
        for (Yield yield : yields) {
            long metrics = yield.findings().stream()
                    .filter(Finding.Found.class::isInstance)
                    .count();
            messages.detail(() ->
                    yield.rule().title() + ": " + counted(yield.rows(), "row") + ", " + counted(metrics, "metric"));
        }
        if (!yields.isEmpty()) {
            messages.detail(() -> "the rules were done " + Time.words(taken) + " after the command");
        }
    }

    @Override
    public void waits(String target, int attempt, Failure why, Duration wait) {
        String asked = why.pause().isPositive() ? ", as it asks" : "";
        messages.detail(() -> target + ": attempt " + attempt + " failed (" + why.reason() + "); the next one in "
                + Time.words(wait) + asked);
    }

    @Override
    public void ended(String target, int attempts, Outcome outcome, Duration taken) {
        messages.detail(() -> target + ": " + counted(outcome.delivered(), "metric") + " delivered in "
                + Time.words(taken) + ", in " + counted(attempts, "attempt")
                + (outcome.failure().isPresent() ? ", then it failed" : ""));
    }

    @Override
    public void fault(Throwable fault) {
        messages.trace(fault);
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
