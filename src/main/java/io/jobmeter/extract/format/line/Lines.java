package io.jobmeter.extract.format.line;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts a stream into blocks of whole lines, which end at line feeds and at the carriage returns of progress bars. They
 * are shown where they stand; only the line that one piece of the stream begins and another ends is put together first.
 * A line longer than the cap is shown by its beginning, so that memory does not grow with it.
 */
public final class Lines {

    public static final int CAP = 64 * 1024;

    /** Is shown each block; the array is used again after that. */
    public interface Receiver {

        /** @param to the end of the block, which may or may not include the end of its last line */
        void block(byte[] bytes, int from, int to);
    }

    private final Receiver receiver;
    private final int cap;
    private byte[] begun = new byte[1024];
    private int length;
    private boolean cut;

    public Lines(Receiver receiver) {
        this(receiver, CAP);
    }

    /** @param cap how many bytes of a line are shown where two pieces share it */
    public Lines(Receiver receiver, int cap) {
        this.receiver = receiver;
        this.cap = cap;
    }

    /** @param bytes backed by an array */
    public void accept(ByteBuffer bytes) {
        byte[] array = bytes.array();
        int from = bytes.arrayOffset() + bytes.position();
        int to = bytes.arrayOffset() + bytes.limit();
        int end = lastEnd(array, from, to);
        if (end >= 0) {
            from = complete(array, from);
            if (from <= end) {
                cut = cut || hasLonger(array, from, end);
                receiver.block(array, from, end + 1);
            }
            from = end + 1;
        }
        begin(array, from, to);
    }

    /** What stands after the last line feed is a line as well. */
    public void end() {
        if (length > 0) {
            receiver.block(begun, 0, length);
            length = 0;
        }
    }

    /** Whether a line was shown by its beginning. */
    public boolean cut() {
        return cut;
    }

    /** Shows the line that an earlier piece began, and tells where the next one begins. */
    private int complete(byte[] array, int from) {
        if (length == 0) {
            return from;
        }
        int end = from;
        while (!isEnd(array[end])) {
            end++;
        }
        begin(array, from, end);
        grow(1);
        begun[length++] = array[end];
        end();
        return end + 1;
    }

    private void begin(byte[] array, int from, int to) {
        int part = Math.min(to - from, cap - length);
        cut |= part < to - from;
        grow(part);
        System.arraycopy(array, from, begun, length, part);
        length += part;
    }

    /** Looks for the end of a line only where the longest one would have it. */
    private boolean hasLonger(byte[] array, int from, int to) {
        int begin = from;
        while (to - begin > cap) {
            int end = begin + cap;
            while (end >= begin && !isEnd(array[end])) {
                end--;
            }
            if (end < begin) {
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    private void grow(int by) {
        if (length + by > begun.length) {
            begun = Arrays.copyOf(begun, Math.max(length + by, 2 * begun.length));
        }
    }

    private static int lastEnd(byte[] array, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (isEnd(array[at])) {
                return at;
            }
        }
        return -1;
    }

    /** Where the line begins that this place is in. */
    public static int lineBegin(byte[] bytes, int from, int place) {
        int begin = place;
        while (begin > from && !isEnd(bytes[begin - 1])) {
            begin--;
        }
        return begin;
    }

    /** Where it ends. */
    public static int lineEnd(byte[] bytes, int place, int to) {
        int end = place;
        while (end < to && !isEnd(bytes[end])) {
            end++;
        }
        return end;
    }

    public static boolean isEnd(byte value) {
        return value == '\n' || value == '\r';
    }
}
