package io.jobmeter.child;

import io.jobmeter.child.Poll.Ready;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Passes one stream on as it comes, byte by byte what the child wrote, and shows the reader each piece after that. It
 * ends with the stream, or a bounded time after the child, so that a grandchild which kept the stream open holds nobody.
 */
final class Pump implements Runnable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Duration DRAIN = Duration.ofSeconds(1);

    private final LibC libc;
    private final int source;
    private final Output output;
    private final int childEnd;
    private final Consumer<ByteBuffer> reader;
    private final OptionalLong most;
    private final Thread thread;

    private boolean reading = true;
    private long bytes;
    private final List<String> troubles = new ArrayList<>();

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
        this.most = most;
        this.thread = Thread.ofPlatform().daemon().name("pump-" + output).unstarted(this);
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

    List<String> troubles() {
        return troubles;
    }

    @Override
    public void run() {
        try (Poll poll = new Poll(libc)) {
            Outlet outlet = new Outlet(libc, poll, output);
            Echo echo = most.isPresent() ? new HeadAndTail(outlet, most.getAsLong()) : Echo.all(outlet);
            pass(new Wait(poll), echo);
            echo.finish();
            outlet.trouble().ifPresent(troubles::add);
        } catch (RuntimeException | Error fault) {
            troubles.add(name() + " was passed on only in part, by a fault of ours: " + fault);
        } finally {
            libc.close(source);
        }
    }

    private void pass(Wait wait, Echo echo) {
        byte[] buffer = new byte[BUFFER_BYTES];
        ByteBuffer view = ByteBuffer.wrap(buffer);
        long passed = 0;
        while (passed > 0 || wait.forInput()) {
            passed = passed > 0 ? passed : echo.ahead(source, BUFFER_BYTES);
            if (passed < 0) {
                return;
            }
            int count = (int) libc.read(source, buffer, passed > 0 ? (int) passed : BUFFER_BYTES);
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
            if (reading) {
                reader.accept(chunk);
            }
        } catch (RuntimeException | Error failure) {
            reading = false;
            troubles.add(name() + " was read only in part: " + failure);
        }
    }

    private String name() {
        return output.name().toLowerCase(Locale.ROOT);
    }

    /** While the child runs, as long as it takes; after its end, until the drain's time is over. */
    private final class Wait {

        private final Poll poll;
        private long deadline;

        Wait(Poll poll) {
            this.poll = poll;
        }

        boolean forInput() {
            if (deadline == 0) {
                if (poll.input(source, childEnd, -1) == Ready.FIRST) {
                    return true;
                }
                deadline = System.nanoTime() + DRAIN.toNanos();
            }
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            return left > 0 && poll.input(source, left);
        }
    }
}
