package io.jobmeter.target.pushgateway;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What comes behind an answer's head: so much as it says, or chunk after chunk, or all until the server hangs up. */
final class AnswerBody extends InputStream {

    private static final int LONGEST_LINE = 4096;

    private final InputStream stream;
    private final boolean chunked;
    private final boolean counted;
    private boolean begun;
    private boolean over;
    private long left;

    AnswerBody(InputStream stream, AnswerHead head) throws IOException {
        this.stream = stream;
        String coding = head.header("Transfer-Encoding");
        String length = head.header("Content-Length");
        this.chunked =
                coding != null && coding.toLowerCase(java.util.Locale.ROOT).contains("chunked");
        this.counted = !chunked && length != null;
        this.left = counted ? number(length, 10) : chunked ? 0 : Long.MAX_VALUE;
        this.over = head.status() == 204 || head.status() == 304;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && chunked && !over) {
            nextChunk();
        }
        if (over || left == 0) {
            return -1;
        }
        int count = stream.read(bytes, from, (int) Math.min(length, left));
        if (count < 0 && (chunked || counted)) {
            throw new EOFException("the answer broke off");
        }
        left -= Math.max(0, count);
        return count;
    }

    /** What may come behind the last one is nothing that we need. */
    private void nextChunk() throws IOException {
        int[] most = {LONGEST_LINE};
        if (begun) {
            AnswerHead.line(stream, most);
        }
        begun = true;
        left = number(AnswerHead.line(stream, most).replaceFirst(";.*", ""), 16);
        over = left == 0;
    }

    private static long number(String text, int radix) throws IOException {
        try {
            return Long.parseUnsignedLong(text.strip(), radix) & Long.MAX_VALUE;
        } catch (NumberFormatException none) {
            throw new IOException("the answer does not say how long it is");
        }
    }
}
