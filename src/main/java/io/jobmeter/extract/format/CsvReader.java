package io.jobmeter.extract.format;

import java.nio.ByteBuffer;
import java.util.List;

/** Not there yet. */
final class CsvReader implements FormatReader {

    CsvReader(char delimiter, List<String> columns, RowSink sink) {}

    @Override
    public void accept(ByteBuffer bytes) {}

    @Override
    public void end() {}
}
