package io.jobmeter.target.spool;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.delivery.Delivery;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Delivers what is kept, before one deadline. What is not done by then, or by the close, is still there. */
public final class Flush implements AutoCloseable {

    private static final Shipment NOTHING = new Shipment("", Labels.NONE, Instant.EPOCH, List.of(), List.of());

    private final Spool spool;
    private final Deadline deadline;
    private final Pace pace;
    private final CompletableFuture<Void> cut;
    private final Progress progress;
    private final Ledger ledger;

    /** @param fates is told of each file that was tried, from any thread, one at a time, until the close */
    public Flush(Spool spool, Deadline deadline, Pace pace, CompletableFuture<Void> cut, Consumer<Fate> fates) {
        this(spool, deadline, pace, cut, Progress.NONE, fates);
    }

    public Flush(
            Spool spool,
            Deadline deadline,
            Pace pace,
            CompletableFuture<Void> cut,
            Progress progress,
            Consumer<Fate> fates) {
        this.spool = spool;
        this.deadline = deadline;
        this.pace = pace;
        this.cut = cut;
        this.progress = progress;
        this.ledger = new Ledger(fates);
    }

    /** All at once, and then closes. Trouble with the spool at one target is told when the others have had their turn. */
    public void to(List<Destination> destinations, Instant now) throws IOException, InterruptedException {
        List<CompletableFuture<Void>> turns = new ArrayList<>();
        for (Destination destination : destinations) {
            turns.add(Delivery.inBackground(destination.spec().name(), () -> {
                try {
                    after(NOTHING, destination, true, now);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                return null;
            }));
        }
        List<Throwable> faults = new ArrayList<>();
        for (CompletableFuture<Void> turn : turns) {
            await(turn, faults);
        }
        close();
        if (!faults.isEmpty()) {
            throw faults.getFirst() instanceof UncheckedIOException failure
                    ? failure.getCause()
                    : new IOException("by a fault of ours: " + faults.getFirst(), faults.getFirst());
        }
    }

    /**
     * One target's turn, in this thread.
     *
     * @param newer what the target has got already, of a later run: what it would replace is dropped
     * @param delivering whether the rest is to be delivered
     */
    public void after(Shipment newer, Destination destination, boolean delivering, Instant now) throws IOException {
        new Turn(spool, destination, deadline, pace, progress, ledger).take(newer, delivering, now);
    }

    private void await(CompletableFuture<Void> turn, List<Throwable> faults) throws InterruptedException {
        try {
            Delivery.await(turn, deadline, cut);
        } catch (TimeoutException late) {
            // What it had to deliver is still there.
        } catch (ExecutionException fault) {
            faults.add(fault.getCause());
        }
    }

    public boolean closed() {
        return ledger.closed();
    }

    /** From now on no file is touched. */
    @Override
    public void close() {
        ledger.close();
    }
}
