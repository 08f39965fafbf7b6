package io.jobmeter.extract.aside;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a command's stream in a thread of its own, since an expression can be slow, or never end, and the command must
 * not wait for it. Where the thread cannot keep up, the reader is given up by name, and the stream goes on without it.
 */
public final class AsideReader implements FormatReader {

    private static final int MOST_WAITING = 4 * 1024 * 1024;
    private static final long LOOK_MILLIS = 50;

    private final Backlog backlog = new Backlog(MOST_WAITING);
    private final Standstill standstill = new Standstill();
    private final AtomicLong progress = new AtomicLong();
    private final FormatReader reader;
    private final Consumer<String> givenUp;
    private final Patience patience;
    private final Thread thread;
    private boolean started;
    private volatile boolean over;
    private volatile Throwable fault;

    /**
     * @param reader makes the reader of what its rows are given to
     * @param givenUp is told why the reader was given up, as a sentence's end
     * @param patience of the whole run
     */
    public AsideReader(
            Function<RowSink, FormatReader> reader, RowSink sink, Consumer<String> givenUp, Patience patience) {
        this.reader = reader.apply(new Watched(sink));
        this.givenUp = givenUp;
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("aside").unstarted(this::read);
    }

    @Override
    public void accept(ByteBuffer bytes) {
        if (!started) {
            started = true;
            thread.start();
        }
        try {
            while (!over && !backlog.put(bytes)) {
                hold();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            giveUp("was given up, since its thread was stopped");
        }
    }

    /** Waits until all is read: to be called where nobody waits for that. */
    @Override
    public void end() {
        backlog.close();
        try {
            if (!over) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            over = true;
        }
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
        if (!over) {
            reader.end();
        }
    }

    private void hold() throws InterruptedException {
        long now = System.nanoTime();
        if (standstill.isTold(now, progress.get()) || patience.isOver(now)) {
            giveUp("was given up, since its expressions take longer than the command");
            return;
        }
        backlog.awaitRoom(LOOK_MILLIS);
        patience.waited(System.nanoTime() - now);
    }

    /** Told before it is over: whoever sees that it is has to know why. */
    private void giveUp(String why) {
        givenUp.accept(why);
        over = true;
    }

    private void read() {
        try {
            for (ByteBuffer next = backlog.peek(); next.hasRemaining() && !over; next = backlog.peek()) {
                int count = next.remaining();
                reader.accept(next);
                progress.incrementAndGet();
                backlog.done(count);
            }
        } catch (OutOfMemoryError tooMuch) {
            giveUp("was given up, since its expressions need more memory than there is");
        } catch (InterruptedException | RuntimeException | Error failure) {
            fault = over ? null : failure;
            over = true;
        }
    }

    /** What shows that reading goes on, and ends it where nobody wants it any longer. */
    private final class Watched implements RowSink {

        private final RowSink sink;

        Watched(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void row(Row row) {
            goOn();
            sink.row(row);
        }

        @Override
        public void broken(String problem) {
            goOn();
            sink.broken(problem);
        }

        @Override
        public void remark(String sentence) {
            goOn();
            sink.remark(sentence);
        }

        private void goOn() {
            if (over) {
                throw new IllegalStateException("given up");
            }
            progress.incrementAndGet();
        }
    }
}
