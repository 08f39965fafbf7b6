package io.jobmeter.extract.format;

import java.nio.ByteBuffer;

/** Not there yet. */
final class NdjsonReader implements FormatReader {

    NdjsonReader(RowSink sink) {}

    @Override
    public void accept(ByteBuffer bytes) {}

    @Override
    public void end() {}
}
