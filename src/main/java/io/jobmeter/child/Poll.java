package io.jobmeter.child;

import java.nio.ByteBuffer;

/** Waits until one of two descriptors has something to say. */
final class Poll implements AutoCloseable {

    private static final short POLLIN = 1;
    private static final short POLLOUT = 4;

    /** What poll itself passes over. */
    private static final int NOBODY = -1;

    private final LibC libc;
    private final long address;
    private final ByteBuffer entries;

    Poll(LibC libc) {
        this.libc = libc;
        this.address = libc.allocate(16);
        this.entries = libc.view(address, 16);
    }

    enum Ready {
        FIRST,
        SECOND,
        NONE
    }

    /** The first of the two that can be read or has come to its end; none once the time is over. */
    Ready input(int first, int second, long milliseconds) {
        entry(0, first, POLLIN);
        entry(8, second, POLLIN);
        if (poll(milliseconds) <= 0) {
            return Ready.NONE;
        }
        return entries.getShort(6) != 0 ? Ready.FIRST : Ready.SECOND;
    }

    boolean input(int descriptor, long milliseconds) {
        return input(descriptor, NOBODY, milliseconds) == Ready.FIRST;
    }

    void output(int descriptor) {
        entry(0, descriptor, POLLOUT);
        entry(8, NOBODY, POLLOUT);
        poll(-1);
    }

    private void entry(int offset, int descriptor, short events) {
        entries.putInt(offset, descriptor).putShort(offset + 4, events).putShort(offset + 6, (short) 0);
    }

    /** An interrupted call is made again with its whole time: our signals are few. */
    private int poll(long milliseconds) {
        int result;
        do {
            result = libc.poll(address, 2, (int) Math.min(milliseconds, Integer.MAX_VALUE));
        } while (result == -ErrorNumber.EINTR);
        return result;
    }

    @Override
    public void close() {
        libc.free(address);
    }
}
