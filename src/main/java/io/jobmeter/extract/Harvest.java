package io.jobmeter.extract;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally;
import io.jobmeter.extract.tally.RuleTally.Yield;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * What all rules give. An expression can be written that never ends: it keeps one thread, and the other rules go on in
 * the others.
 */
public final class Harvest {

    private static final int MOST_THREADS = 4;

    private final List<RuleTally> tallies;
    private final Map<RuleTally, Yield> done = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private final Queue<Group> waiting;
    private final CountDownLatch left;
    private final Instant started;

    Harvest(List<RuleTally> tallies, List<Group> groups, Instant started) {
        this.tallies = tallies;
        this.started = started;
        this.waiting = new ConcurrentLinkedQueue<>(groups);
        this.left = new CountDownLatch(groups.size());
        if (groups.isEmpty()) {
            all.complete(null);
        }
        IntStream.range(0, Math.min(MOST_THREADS, groups.size()))
                .forEach(number ->
                        Thread.ofPlatform().daemon().name("rules-" + number).start(this::work));
    }

    /** Completes when every rule is done. */
    public CompletableFuture<Void> all() {
        return all;
    }

    /** @param late the end of a sentence about a rule that is not done */
    public List<Yield> yields(String late) {
        return PresetYields.of(tallies.stream()
                .map(tally -> done.getOrDefault(tally, nothing(tally.rule(), late)))
                .toList());
    }

    private static Yield nothing(Rule rule, String why) {
        return new Yield(rule, 0, List.of(new Finding.Nothing(rule.title() + " " + why)));
    }

    private void work() {
        for (Group group = waiting.poll(); group != null; group = waiting.poll()) {
            try {
                group.finish(started);
                Optional<String> why = group.givenUp();
                group.tallies()
                        .forEach(tally ->
                                done.put(tally, why.isEmpty() ? tally.finish() : nothing(tally.rule(), why.get())));
            } catch (RuntimeException | Error fault) {
                String why = "failed by a fault of ours: " + fault;
                group.tallies().forEach(tally -> done.put(tally, nothing(tally.rule(), why)));
            }
            left.countDown();
            if (left.getCount() == 0) {
                all.complete(null);
            }
        }
    }
}
