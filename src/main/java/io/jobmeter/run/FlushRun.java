package io.jobmeter.run;

import io.jobmeter.config.Settings;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Explained;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.Targets;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.RealPace;
import io.jobmeter.target.spool.Destination;
import io.jobmeter.target.spool.Fate;
import io.jobmeter.target.spool.Flush;
import io.jobmeter.target.spool.Limits;
import io.jobmeter.target.spool.Spool;
import io.jobmeter.target.spool.SpoolSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Delivers what earlier runs had to keep, and says of each file what became of it. */
public final class FlushRun {

    private static final int NOT_DELIVERED = 121;
    private static final int USAGE_ERROR = 125;

    private final Settings settings;
    private final Messages messages;
    private final Map<String, Fate> fates = new TreeMap<>();
    private int files;

    public FlushRun(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** Returns the exit code: 0 where everything that was kept is delivered. */
    public int run() throws InterruptedException {
        new Narration(messages).begins(settings);
        if (settings.delivering().spool().isEmpty()) {
            messages.say("there is no spool to flush: say which, as jobmeter flush FOLDER");
            return USAGE_ERROR;
        }
        SpoolSpec spec = settings.delivering().spool().get();
        if (!Files.isDirectory(spec.folder())) {
            messages.say("spool '" + spec.folder() + "' is not a folder; name the one that was given to --spool");
            return USAGE_ERROR;
        }
        try {
            return flush(new Spool(spec));
        } catch (IOException failure) {
            messages.say("spool '" + spec.folder() + "' could not be emptied: " + Explained.of(failure));
            Optional.ofNullable(failure.getCause()).ifPresent(messages::trace);
            return NOT_DELIVERED;
        }
    }

    private int flush(Spool spool) throws IOException, InterruptedException {
        List<Path> kept = spool.files();
        List<Path> strangers = spool.strangers();
        files = kept.size() + strangers.size();
        CompletableFuture<Void> never = new CompletableFuture<>();
        Pace pace = new RealPace(never);
        Deadline deadline = new Deadline(settings.delivering().budget(), pace::nanoTime);
        progress();
        new Limits(spool, this::tell).enforce(Instant.now(), deadline::over);
        new Flush(spool, deadline, pace, never, new Narration(messages), this::tell).to(destinations(), Instant.now());
        String why = deadline.over()
                ? "is left: not delivered within the push budget of " + Time.words(deadline.budget())
                : "is left: an older one for its target failed, or its target is not in the configuration";
        kept.forEach(file -> tellUntold(file, why));
        strangers.forEach(file -> tellUntold(file, "is left: its name is none that jobmeter gives"));
        return end();
    }

    private List<Destination> destinations() {
        List<TargetSpec> specs = settings.targets();
        List<Target> targets = Targets.of(specs, messages::say, target -> Traffic.of(target, messages));
        List<Destination> destinations = new ArrayList<>();
        for (int at = 0; at < specs.size(); at++) {
            if (specs.get(at).keeps()) {
                destinations.add(new Destination(specs.get(at), targets.get(at)));
            }
        }
        return destinations;
    }

    private void tell(Fate fate) {
        fate.files().forEach(file -> fates.put(file, fate));
        if (!settings.quiet() || fate.kind() != Fate.Kind.DELIVERED) {
            messages.say(fate.sentence());
        }
        progress();
    }

    private void tellUntold(Path file, String words) {
        String name = file.getFileName().toString();
        if (!fates.containsKey(name)) {
            tell(
                    Files.exists(file)
                            ? new Fate(List.of(name), Fate.Kind.LEFT, words)
                            : new Fate(List.of(name), Fate.Kind.GONE, "was taken by another jobmeter"));
        }
    }

    private void progress() {
        if (!settings.quiet() && fates.size() < files) {
            messages.show("flush: " + fates.size() + " of " + files + " kept files");
        }
    }

    private int end() {
        long delivered = count(Fate.Kind.DELIVERED);
        long ours = fates.size() - count(Fate.Kind.GONE);
        if (!settings.quiet()) {
            messages.say("flush: " + delivered + " of " + ours + " kept files delivered, " + count(Fate.Kind.LEFT)
                    + " left, " + count(Fate.Kind.LOST) + " lost");
        }
        return delivered == ours ? 0 : NOT_DELIVERED;
    }

    private long count(Fate.Kind kind) {
        return fates.values().stream().filter(fate -> fate.kind() == kind).count();
    }
}
