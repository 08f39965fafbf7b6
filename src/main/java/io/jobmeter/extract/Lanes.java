package io.jobmeter.extract;

import io.jobmeter.extract.tally.RuleTally;
import io.jobmeter.extract.tally.RuleTally.Yield;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rules that share rows which may be kept, each in a lane of its own: it is told of everything in order, by one thread
 * at a time, and what becomes of it is nothing to the others. A lane that holds them up gets no further rows, and its
 * rule is given up. To be used by one thread.
 */
final class Lanes {

    /** A second. */
    private static final int MOST_LOOKS = 10;

    private static final long LOOK_MILLIS = 100;

    private final List<Lane> lanes;
    private final Executor threads;

    Lanes(List<RuleTally> tallies, Executor threads) {
        this.lanes = tallies.stream().map(Lane::new).toList();
        this.threads = threads;
    }

    /** A row is large: there is no more than one that is not done with, but for those of lanes that are given up. */
    void row(Consumer<RuleTally> step) {
        awaitRows();
        note(step);
    }

    /** What needs no room to speak of, and so is not waited for. */
    void note(Consumer<RuleTally> step) {
        lanes.forEach(lane -> lane.then(step));
    }

    /** There is nothing more: what each rule comes to, as soon as its own lane is done. */
    Map<RuleTally, CompletableFuture<Yield>> end() {
        return lanes.stream().collect(Collectors.toMap(lane -> lane.tally, Lane::end));
    }

    /**
     * A rule may wait for a thread for longer, as long as there is another that gets done. Looks are counted and not the
     * time, which goes on where we are stopped.
     */
    private void awaitRows() {
        List<Lane> busy = busy();
        int looks = 0;
        while (!busy.isEmpty() && looks < MOST_LOOKS) {
            look(busy);
            List<Lane> still = busy();
            looks = still.size() < busy.size() ? 0 : looks + 1;
            busy = still;
        }
        busy.forEach(lane -> lane.givenUp = true);
    }

    private static void look(List<Lane> busy) {
        try {
            CompletableFuture.allOf(busy.stream().map(lane -> lane.chain).toArray(CompletableFuture[]::new))
                    .get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException known) {
            // Each lane tells that itself.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Lane> busy() {
        return lanes.stream()
                .filter(lane -> !lane.givenUp && !lane.chain.isDone())
                .toList();
    }

    private final class Lane {

        private final RuleTally tally;
        private CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        private boolean givenUp;

        Lane(RuleTally tally) {
            this.tally = tally;
        }

        void then(Consumer<RuleTally> step) {
            if (!givenUp) {
                chain = chain.thenRunAsync(() -> step.accept(tally), threads);
            }
        }

        CompletableFuture<Yield> end() {
            return chain.thenApplyAsync(_ -> found(), threads);
        }

        private Yield found() {
            if (givenUp) {
                throw new GivenUpException("was given up, since it takes more than a second for one of its documents");
            }
            return tally.finish();
        }
    }
}
