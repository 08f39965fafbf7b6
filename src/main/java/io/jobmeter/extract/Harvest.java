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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What all rules give. An expression can be written that never ends: it keeps one thread, and the other rules go on in
 * the others.
 */
public final class Harvest {

    private static final int MOST_THREADS = 4;
    private static final int MOST_LANES = 8;

    private final List<RuleTally> tallies;
    private final Map<RuleTally, Yield> done = new ConcurrentHashMap<>();
    private final Map<RuleTally, String> failed = new ConcurrentHashMap<>();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private final Queue<Group> waiting;
    private final AtomicInteger left;
    private final Instant started;
    private final Executor lanes;

    Harvest(List<RuleTally> tallies, List<Group> groups, Instant started) {
        this.tallies = tallies;
        this.started = started;
        this.waiting = new ConcurrentLinkedQueue<>(groups);
        this.left = new AtomicInteger(tallies.size());
        this.lanes = lanes();
        if (tallies.isEmpty()) {
            all.complete(null);
        }
        IntStream.range(0, Math.min(MOST_THREADS, groups.size()))
                .forEach(number ->
                        Thread.ofPlatform().daemon().name("rules-" + number).start(this::work));
    }

    private static Executor lanes() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_LANES,
                MOST_LANES,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("lane-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Completes when every rule is done. */
    public CompletableFuture<Void> all() {
        return all;
    }

    /** @param late the end of a sentence about a rule that is not done */
    public List<Yield> yields(String late) {
        return PresetYields.of(tallies.stream()
                .map(tally -> Optional.ofNullable(done.get(tally))
                        .orElseGet(() -> nothing(tally.rule(), failed.getOrDefault(tally, late))))
                .toList());
    }

    /** The rules that took too long or failed by a fault: what they evaluate is better not evaluated again. */
    public Set<Rule> unfinished() {
        return tallies.stream()
                .filter(tally -> !done.containsKey(tally))
                .map(RuleTally::rule)
                .collect(Collectors.toSet());
    }

    /** Ours, of which the rules' findings say no more than what they are. */
    public List<Throwable> faults() {
        return faults.stream().distinct().toList();
    }

    private static Yield nothing(Rule rule, String why) {
        return new Yield(rule, 0, List.of(new Finding.Nothing(rule.title() + " " + why, rule.names())));
    }

    private void work() {
        for (Group group = waiting.poll(); group != null; group = waiting.poll()) {
            try {
                group.finish(started, lanes)
                        .forEach((tally, yield) -> yield.whenComplete((found, fault) -> end(tally, found, fault)));
            } catch (RuntimeException | Error fault) {
                group.tallies().forEach(tally -> end(tally, null, fault));
            }
        }
    }

    private void end(RuleTally tally, Yield found, Throwable fault) {
        if (found != null) {
            done.put(tally, found);
        } else {
            Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
            String why = cause instanceof GivenUpException ? cause.getMessage() : "failed by a fault of ours: " + cause;
            failed.put(tally, why);
            Optional.ofNullable(cause instanceof GivenUpException ? cause.getCause() : cause)
                    .ifPresent(faults::add);
        }
        if (left.decrementAndGet() == 0) {
            all.complete(null);
        }
    }
}
