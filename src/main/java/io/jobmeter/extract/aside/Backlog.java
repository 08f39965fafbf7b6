package io.jobmeter.extract.aside;

import java.nio.ByteBuffer;

/**
 * Bytes on their way from one thread to another, in a ring that grows with what waits in it, up to a bound. What is being
 * read stays in it until that is done, so that nothing is copied twice.
 */
final class Backlog {

    private static final int FIRST = 256 * 1024;
    private static final int PIECE = 64 * 1024;

    private int most;
    private byte[] ring = new byte[FIRST];
    private int begin;
    private int length;
    private boolean closed;

    Backlog(int most) {
        this.most = most;
    }

    /** Takes as much as there is room for, and tells whether that was all. */
    synchronized boolean put(ByteBuffer bytes) {
        if (length + bytes.remaining() > ring.length && ring.length < most) {
            grow(length + bytes.remaining());
        }
        while (bytes.hasRemaining() && length < ring.length) {
            int end = (begin + length) % ring.length;
            int room = end < begin ? begin - end : ring.length - end;
            int part = Math.min(bytes.remaining(), Math.min(room, ring.length - length));
            bytes.get(ring, end, part);
            length += part;
        }
        notifyAll();
        return !bytes.hasRemaining();
    }

    /** Waits until there is room, though not for ever. */
    synchronized void awaitRoom(long millis) throws InterruptedException {
        if (length == ring.length && ring.length >= most) {
            wait(millis);
        }
    }

    /** There is nothing more to come. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** The next bytes, as soon as there are any; none where there is nothing more to come. */
    synchronized ByteBuffer peek() throws InterruptedException {
        while (length == 0 && !closed) {
            wait();
        }
        return ByteBuffer.wrap(ring, begin, Math.min(PIECE, Math.min(length, ring.length - begin)));
    }

    /** So many of them have been read. */
    synchronized void done(int count) {
        begin = (begin + count) % ring.length;
        length -= count;
        notifyAll();
    }

    /** Null where there is no memory for it: what there is does as well, if not as quickly. */
    private static byte[] array(int size) {
        try {
            return new byte[size];
        } catch (OutOfMemoryError none) {
            return null;
        }
    }

    private void grow(int wanted) {
        int size = ring.length;
        while (size < wanted && size < most) {
            size = Math.min(2 * size, most);
        }
        byte[] larger = array(size);
        if (larger == null) {
            most = ring.length;
            return;
        }
        int toEnd = Math.min(length, ring.length - begin);
        System.arraycopy(ring, begin, larger, 0, toEnd);
        System.arraycopy(ring, 0, larger, toEnd, length - toEnd);
        ring = larger;
        begin = 0;
    }
}
