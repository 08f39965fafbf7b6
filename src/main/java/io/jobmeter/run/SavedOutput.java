package io.jobmeter.run;

import io.jobmeter.extract.format.FormatReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** What a command wrote some time ago, read piece by piece; only its beginning is kept. */
final class SavedOutput {

    private static final int CHUNK = 64 * 1024;
    private static final int HEAD = 8 * 1024 * 1024;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private byte[] whole = new byte[0];

    void read(InputStream input, Consumer<ByteBuffer> reader) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
            keep(chunk, 0, read);
            reader.accept(ByteBuffer.wrap(chunk, 0, read));
        }
    }

    /** To be asked for when all is read. */
    byte[] head() {
        whole = whole.length == head.size() ? whole : head.toByteArray();
        return whole;
    }

    /** Keeps the beginning of what it is shown, and takes nothing from it. */
    FormatReader keeper() {
        return new FormatReader() {
            @Override
            public void accept(ByteBuffer bytes) {
                keep(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            }

            @Override
            public void end() {}
        };
    }

    private void keep(byte[] bytes, int from, int length) {
        head.write(bytes, from, Math.min(length, HEAD - head.size()));
    }
}
