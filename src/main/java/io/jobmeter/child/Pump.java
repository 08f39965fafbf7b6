package io.jobmeter.child;

import io.jobmeter.child.Poll.Ready;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Passes one stream on as it comes, byte by byte what the child wrote, and shows the reader each piece after that. It
 * ends with the stream, or a bounded time after the child, so that a grandchild which kept the stream open holds nobody.
 */
final class Pump implements Runnable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final long DRAIN_NANOS = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LibC libc;
    private final int source;
    private final Output output;
    private final int childEnd;
    private final Consumer<ByteBuffer> reader;
    private final Thread thread;

    private final Poll poll;
    private final Outlet outlet;
    private final Echo echo;
    private final SharedBytes buffer;
    private final ByteBuffer view;

    private long deadline;
    private long bytes;
    private Throwable unread;
    private Throwable fault;

    /**
     * @param source the stream's end; ours from now on
     * @param childEnd can be read, as ended, once the child is over
     * @param most how much is passed on; all where it is empty
     */
    Pump(LibC libc, int source, Output output, int childEnd, Consumer<ByteBuffer> reader, OptionalLong most) {
        this.libc = libc;
        this.source = source;
        this.output = output;
        this.childEnd = childEnd;
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("pump-" + output).unstarted(this);
        this.poll = new Poll(libc);
        this.outlet = new Outlet(libc, poll, output);
        this.echo = most.isPresent() ? new HeadAndTail(libc, outlet, most.getAsLong()) : Echo.all(outlet);
        byte[] array = new byte[BUFFER_BYTES];
        this.view = ByteBuffer.wrap(array);
        this.buffer = libc.share(array);
    }

    void start() {
        thread.start();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    Output output() {
        return output;
    }

    /** How much came; to be asked after {@link #join()}. */
    long bytes() {
        return bytes;
    }

    /** To be asked after {@link #join()}. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        outlet.trouble().ifPresent(troubles::add);
        if (unread != null) {
            troubles.add(name() + " was read only in part: " + unread);
        }
        if (fault != null) {
            troubles.add(name() + " was passed on only in part, by a fault of ours: " + fault);
        }
        return troubles;
    }

    /** Ours; to be asked after {@link #join()}. */
    List<Throwable> faults() {
        return Stream.of(unread, fault).filter(Objects::nonNull).toList();
    }

    /** Rules can use up all memory there is; so nothing here needs any, until the stream is over. */
    @Override
    public void run() {
        try (buffer;
                poll) {
            pass();
            echo.finish();
        } catch (RuntimeException | Error failure) {
            fault = failure;
        } finally {
            libc.close(source);
        }
    }

    private void pass() {
        long passed = 0;
        while (passed > 0 || awaitInput()) {
            passed = passed > 0 ? passed : echo.ahead(source, BUFFER_BYTES);
            if (passed < 0) {
                return;
            }
            int count = (int) buffer.read(source, passed > 0 ? (int) passed : BUFFER_BYTES);
            if (count == -ErrorNumber.EINTR) {
                continue;
            }
            if (count <= 0) {
                return;
            }
            bytes += count;
            if (passed > 0) {
                passed -= count;
            } else if (!echo.pass(buffer, count)) {
                return;
            }
            show(view.clear().limit(count));
        }
    }

    private void show(ByteBuffer chunk) {
        try {
            if (unread == null) {
                reader.accept(chunk);
            }
        } catch (RuntimeException | Error failure) {
            unread = failure;
        }
    }

    private String name() {
        return output.name().toLowerCase(Locale.ROOT);
    }

    /** While the child runs, as long as it takes; after its end, until the drain's time is over. */
    private boolean awaitInput() {
        if (deadline == 0) {
            if (poll.input(source, childEnd, -1) == Ready.FIRST) {
                return true;
            }
            deadline = System.nanoTime() + DRAIN_NANOS;
        }
        long left = (deadline - System.nanoTime()) / NANOS_PER_MILLI;
        return left > 0 && poll.input(source, left);
    }
}
