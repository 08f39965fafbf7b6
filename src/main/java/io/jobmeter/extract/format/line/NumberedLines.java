package io.jobmeter.extract.format.line;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts a stream into lines, which end at line feeds and at the carriage returns of progress bars; empty ones are passed
 * over. A line has the number that an editor shows beside it. Where a line is too long, its number is all that is known.
 */
public final class NumberedLines {

    static final int CAP = 1024 * 1024;

    private static final int FIRST_SIZE = 1024;

    /** Is shown each line; the array is used again after that. */
    public interface Receiver {

        void line(byte[] bytes, int from, int to, long number);

        void tooLong(long number);
    }

    private final Receiver receiver;
    private byte[] begun = new byte[FIRST_SIZE];
    private int length;
    private boolean tooLong;
    private long number = 1;

    public NumberedLines(Receiver receiver) {
        this.receiver = receiver;
    }

    /** @param bytes backed by an array */
    public void accept(ByteBuffer bytes) {
        byte[] array = bytes.array();
        int to = bytes.arrayOffset() + bytes.limit();
        int begin = bytes.arrayOffset() + bytes.position();
        for (int at = begin; at < to; at++) {
            byte value = array[at];
            if (value == '\n' || value == '\r') {
                line(array, begin, at);
                begin = at + 1;
                number += value == '\n' ? 1 : 0;
            }
        }
        begin(array, begin, to);
    }

    /** What stands after the last line feed is a line as well. */
    public void end() {
        line(begun, 0, 0);
    }

    private void line(byte[] array, int from, int to) {
        if (length == 0 && !tooLong && to - from <= CAP) {
            if (from < to) {
                receiver.line(array, from, to, number);
            }
            return;
        }
        begin(array, from, to);
        if (tooLong) {
            receiver.tooLong(number);
        } else {
            receiver.line(begun, 0, length, number);
        }
        length = 0;
        tooLong = false;
    }

    private void begin(byte[] array, int from, int to) {
        tooLong |= length + (to - from) > CAP;
        if (tooLong) {
            length = 0;
            return;
        }
        int needed = length + to - from;
        if (needed > begun.length) {
            begun = Arrays.copyOf(begun, Math.min(CAP, Math.max(needed, 2 * begun.length)));
        }
        System.arraycopy(array, from, begun, length, to - from);
        length = needed;
    }
}
