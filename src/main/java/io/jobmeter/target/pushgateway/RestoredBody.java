package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.prometheus.CounterName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes what the library writes, and sends it when that is whole. Java's own connection holds it as long, too. */
final class RestoredBody extends ByteArrayOutputStream {

    private final OutputStream connection;

    RestoredBody(OutputStream connection) {
        this.connection = connection;
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            if (hasMarks()) {
                connection.write(CounterName.restored(toString(UTF_8)).getBytes(UTF_8));
            } else {
                writeTo(connection);
            }
        }
    }

    /** Mostly there are none, and a large body need not be held twice more. */
    private boolean hasMarks() {
        for (int at = 0; at < count; at++) {
            if (buf[at] == CounterName.MARK) {
                return true;
            }
        }
        return false;
    }
}
