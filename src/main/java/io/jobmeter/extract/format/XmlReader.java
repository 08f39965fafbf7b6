package io.jobmeter.extract.format;

import io.jobmeter.extract.rule.Format;
import java.nio.ByteBuffer;

/** Not there yet. */
final class XmlReader implements FormatReader {

    XmlReader(Format.Document document, RowSink sink, long cap) {}

    @Override
    public void accept(ByteBuffer bytes) {}

    @Override
    public void end() {}
}
