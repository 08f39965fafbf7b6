package io.jobmeter.run;

import io.jobmeter.config.Checked;
import io.jobmeter.config.Problem;
import io.jobmeter.config.Settings;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Target;
import io.jobmeter.target.Targets;
import io.jobmeter.target.Visit;
import io.jobmeter.target.delivery.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Says everything that is wrong with a configuration, and what is unwise; runs nothing, and sends no metric. */
public final class CheckRun {

    private static final int USAGE_ERROR = 125;

    /** @param place where the target stands in the file; empty where it does not */
    private record Visited(String place, String target, Visit visit) {}

    private final Checked checked;
    private final Settings settings;
    private final Answer answer;
    private final Messages messages;
    private final boolean quiet;

    /** @param quiet whether only problems are told; that the file asks a run for it does not count here */
    public CheckRun(Checked checked, Answer answer, Messages messages, boolean quiet) {
        this.checked = checked;
        this.settings = checked.settings();
        this.answer = answer;
        this.messages = messages;
        this.quiet = quiet;
    }

    /**
     * Returns the exit code.
     *
     * @param online whether every target is asked, too
     */
    public int run(boolean online) throws InterruptedException {
        CheckReport report = new CheckReport(checked, answer, quiet);
        settings.problems().forEach(report::problem);
        checked.warnings().forEach(report::warning);
        for (Visited visited : online ? visits() : List.<Visited>of()) {
            String words = visited.target() + ": " + visited.visit().words();
            Problem said = new Problem(visited.place(), "", words);
            switch (visited.visit().kind()) {
                case THERE -> report.good(words);
                case DOUBTFUL -> report.warning(said);
                case WRONG -> report.problem(said);
            }
        }
        report.tell();
        return report.problems() == 0 ? 0 : USAGE_ERROR;
    }

    /** All at once, inside the time that a run has for its deliveries; each has a little less, to say itself what is wrong. */
    private List<Visited> visits() throws InterruptedException {
        Duration budget = settings.delivering().budget();
        Deadline deadline = new Deadline(budget, System::nanoTime);
        Deadline theirs = deadline.within(budget.minus(budget.dividedBy(10)));
        List<Target> targets = Targets.of(settings.targets(), _ -> {}, target -> Traffic.of(target, messages));
        List<CompletableFuture<Visit>> underWay = targets.stream()
                .map(target -> Delivery.inBackground(target.name(), () -> target.visit(theirs)))
                .toList();
        List<Visited> visited = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            String place = at < checked.places().size() ? checked.places().get(at) : "";
            visited.add(new Visited(place, targets.get(at).name(), visit(underWay.get(at), deadline)));
        }
        return visited;
    }

    private static Visit visit(CompletableFuture<Visit> visit, Deadline deadline) throws InterruptedException {
        try {
            return visit.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Visit.wrong("did not answer within the push budget of " + Time.words(deadline.budget()));
        } catch (ExecutionException fault) {
            return Visit.doubtful("could not be asked, by a fault of ours: "
                    + fault.getCause().getClass().getSimpleName());
        }
    }
}
