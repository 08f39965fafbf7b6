package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Deadline;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off where there is no time left, or more than anybody has to say: a server need not mean well. */
final class LimitedStream extends FilterInputStream {

    private static final long LONGEST = 64L << 20;

    private final Deadline deadline;
    private long read;

    LimitedStream(InputStream stream, Deadline deadline) {
        super(stream);
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (deadline.over() || read > LONGEST) {
            throw new IOException("there is more than can be read");
        }
        int count = super.read(bytes, from, length);
        read += Math.max(0, count);
        return count;
    }
}
