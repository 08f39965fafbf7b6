package io.jobmeter.extract;

import java.nio.ByteBuffer;

/**
 * Gathers a stream's bytes into blocks of whole lines, which end at line feeds and at the carriage returns of progress
 * bars. Only what a block leaves over is moved, so that most bytes are copied once. A line longer than the cap is shown
 * by its beginning, so that memory does not grow with it.
 */
final class Lines {

    static final int CAP = 64 * 1024;

    /** Is shown each block; the array is used again after that. */
    interface Receiver {

        /** @param to the end of the last whole line, its line feed included */
        void block(byte[] bytes, int to);
    }

    private final Receiver receiver;
    private final byte[] window = new byte[2 * CAP];
    private int length;
    private boolean tooLong;

    Lines(Receiver receiver) {
        this.receiver = receiver;
    }

    void accept(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int part = Math.min(bytes.remaining(), CAP);
            bytes.get(window, length, part);
            length += part;
            flush(length - part);
        }
    }

    /** What stands after the last line feed is a line as well. */
    void end() {
        if (length > 0) {
            receiver.block(window, length);
            length = 0;
        }
    }

    /** Shows the whole lines and moves the beginning of the next one to the front, cut at the cap. */
    private void flush(int fresh) {
        int end = lastEnd(fresh);
        if (end < 0) {
            length = Math.min(length, CAP);
            tooLong = length == CAP;
            return;
        }
        if (tooLong) {
            restOfLongLine();
            end = lastEnd(CAP);
        }
        receiver.block(window, end + 1);
        System.arraycopy(window, end + 1, window, 0, length - end - 1);
        length = length - end - 1;
    }

    /** Takes out what came of the long line after its cap, up to its end. */
    private void restOfLongLine() {
        int end = CAP;
        while (!isEnd(window[end])) {
            end++;
        }
        System.arraycopy(window, end, window, CAP, length - end);
        length -= end - CAP;
        tooLong = false;
    }

    /** What came before the fresh bytes holds none, or it would have been shown. */
    private int lastEnd(int fresh) {
        for (int at = length - 1; at >= fresh; at--) {
            if (isEnd(window[at])) {
                return at;
            }
        }
        return -1;
    }

    static boolean isEnd(byte value) {
        return value == '\n' || value == '\r';
    }
}
