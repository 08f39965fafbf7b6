package io.jobmeter.extract.format.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.line.ByteOrderMark;
import io.jobmeter.extract.format.line.NumberedLines;
import io.jobmeter.extract.row.TreeRow;
import java.nio.ByteBuffer;

/** Every line with a {@code key=} is a row, with its keys; of a key that is there twice the last value counts. */
public final class LogfmtReader implements FormatReader, NumberedLines.Receiver {

    private final RowSink sink;
    private final ByteOrderMark mark = new ByteOrderMark();
    private final NumberedLines lines = new NumberedLines(this);
    private final LogfmtLine parser = new LogfmtLine();

    public LogfmtReader(RowSink sink) {
        this.sink = sink;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        mark.accept(bytes, lines::accept, sink::broken);
    }

    @Override
    public void end() {
        mark.end(lines::accept);
        lines.end();
    }

    @Override
    public void line(byte[] bytes, int from, int to, long number) {
        ObjectNode node = new ObjectNode(JsonNodeFactory.instance);
        switch (parser.read(bytes, from, to, node)) {
            case PAIRS -> sink.row(new TreeRow(node));
            case UNCLOSED -> sink.broken("has a quote in line " + number + " that is never closed");
            case NO_PAIRS -> {}
        }
    }

    @Override
    public void tooLong(long number) {
        sink.broken("has line " + number + ", which is longer than 1 MiB");
    }
}
