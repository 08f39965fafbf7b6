package io.jobmeter.target.spool;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.delivery.Delivery;
import io.jobmeter.target.delivery.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Delivers what is kept, to all targets at once, before one deadline. What is not done by then is still there. */
public final class Flush {

    private final Spool spool;
    private final Deadline deadline;
    private final Pace pace;
    private final CompletableFuture<Void> cut;
    private final Consumer<Fate> fates;
    private boolean over;

    /** @param fates is told of each file that was tried, from any thread, one at a time */
    public Flush(Spool spool, Deadline deadline, Pace pace, CompletableFuture<Void> cut, Consumer<Fate> fates) {
        this.spool = spool;
        this.deadline = deadline;
        this.pace = pace;
        this.cut = cut;
        this.fates = fates;
    }

    public void to(List<Destination> destinations, Instant now) throws IOException, InterruptedException {
        List<CompletableFuture<Void>> turns = new ArrayList<>();
        for (Destination destination : cut.isDone() ? List.<Destination>of() : destinations) {
            List<Path> files = spool.files(destination.spec());
            if (!files.isEmpty()) {
                turns.add(Delivery.inBackground(destination.spec().name(), () -> {
                    new Turn(spool, destination, deadline, pace, this::tell).take(files, now);
                    return null;
                }));
            }
        }
        for (CompletableFuture<Void> turn : turns) {
            await(turn);
        }
        close();
    }

    private void await(CompletableFuture<Void> turn) throws IOException, InterruptedException {
        try {
            Delivery.await(turn, deadline, cut);
        } catch (TimeoutException late) {
            // What it had to deliver is still there.
        } catch (ExecutionException fault) {
            close();
            throw new IOException(fault.getCause());
        }
    }

    private synchronized void tell(Fate fate) {
        if (!over) {
            fates.accept(fate);
        }
    }

    private synchronized void close() {
        over = true;
    }
}
