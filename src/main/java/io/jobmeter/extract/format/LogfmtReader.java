package io.jobmeter.extract.format;

import java.nio.ByteBuffer;

/** Not there yet. */
final class LogfmtReader implements FormatReader {

    LogfmtReader(RowSink sink) {}

    @Override
    public void accept(ByteBuffer bytes) {}

    @Override
    public void end() {}
}
