package io.jobmeter.extract.format;

import java.nio.ByteBuffer;

/** Not there yet. */
final class PrometheusReader implements FormatReader {

    PrometheusReader(RowSink sink) {}

    @Override
    public void accept(ByteBuffer bytes) {}

    @Override
    public void end() {}
}
