package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.prometheus.CounterName;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes what the library writes, and passes it on line by line: Java's own connection holds all of it already. */
final class RestoredBody extends FilterOutputStream {

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean marked;

    RestoredBody(OutputStream connection) {
        super(connection);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int begin = from;
        for (int at = from; at < from + length; at++) {
            marked |= bytes[at] == CounterName.MARK;
            if (bytes[at] == '\n') {
                begun.write(bytes, begin, at + 1 - begin);
                passOn();
                begin = at + 1;
            }
        }
        begun.write(bytes, begin, from + length - begin);
    }

    @Override
    public void close() throws IOException {
        passOn();
        super.close();
    }

    private void passOn() throws IOException {
        if (marked) {
            out.write(CounterName.restored(begun.toString(UTF_8)).getBytes(UTF_8));
        } else {
            begun.writeTo(out);
        }
        begun.reset();
        marked = false;
    }
}
