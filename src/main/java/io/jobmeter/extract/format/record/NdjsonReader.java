package io.jobmeter.extract.format.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.line.Lines;
import io.jobmeter.extract.row.Sentence;
import io.jobmeter.extract.row.TreeRow;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Every line that begins like an object or an array is a JSON document, and a row. What else stands between them, such as
 * banners and logs, is passed over, and so are documents of which no rule takes anything, whatever is wrong with them.
 */
public final class NdjsonReader implements FormatReader {

    static final int LONGEST = 1024 * 1024;

    private final RowSink sink;
    private final NeededTexts needed;
    private final Lines lines = new Lines(this::block, LONGEST + 1);
    private final ObjectReader documents = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
    private long number = 1;

    public NdjsonReader(RowSink sink, Demand demand) {
        this.sink = sink;
        this.needed = new NeededTexts(demand.texts());
    }

    @Override
    public void accept(ByteBuffer bytes) {
        lines.accept(bytes);
    }

    @Override
    public void end() {
        lines.end();
    }

    private void block(byte[] bytes, int from, int to) {
        int begin = from;
        while (begin < to) {
            int end = Lines.lineEnd(bytes, begin, to);
            line(bytes, begin, end);
            number += end < to && bytes[end] == '\n' ? 1 : 0;
            begin = end + 1;
        }
    }

    private void line(byte[] bytes, int lineBegin, int lineEnd) {
        int from = lineBegin;
        while (from < lineEnd && isBlank(bytes[from])) {
            from++;
        }
        int to = lineEnd;
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        if (from == to || !isDocument(bytes, from, to) || needed.areAbsent(bytes, from, to)) {
            return;
        }
        if (lineEnd - lineBegin > LONGEST) {
            sink.broken("cannot read line " + number + ": it is longer than 1 MiB");
            return;
        }
        try {
            sink.row(new TreeRow(documents.readTree(bytes, from, to - from)));
        } catch (JsonProcessingException broken) {
            sink.broken("cannot read line " + number + ": " + explained(broken));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the parser's own places and settings, which nobody can look up here. */
    private static String explained(JsonProcessingException broken) {
        String message = Sentence.of(broken.getOriginalMessage());
        int aside = message.indexOf(" (start marker at ");
        return aside < 0 ? message.replaceAll(", from `[^`]*`", "") : message.substring(0, aside);
    }

    /** Many a log line begins with a date or a level in brackets; only what could be an array's first value is one. */
    private static boolean isDocument(byte[] bytes, int from, int to) {
        if (bytes[from] != '[') {
            return bytes[from] == '{';
        }
        int first = from + 1;
        while (first < to && isBlank(bytes[first])) {
            first++;
        }
        return first == to || "{[]\"-0123456789tfn".indexOf(bytes[first]) >= 0;
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\t';
    }
}
