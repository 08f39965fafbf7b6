package io.jobmeter.extract.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.jobmeter.extract.row.MatchRow;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A regular expression over lines, in an engine whose time grows with its input only. Every match is a row. */
final class TextReader implements FormatReader {

    private final Pattern pattern;
    private final Literal literal;
    private final RowSink sink;
    private final MatchRow row = new MatchRow();
    private final Lines lines = new Lines(this::block);

    TextReader(Pattern pattern, RowSink sink, boolean lastOnly) {
        this.pattern = pattern;
        this.literal = Literal.of(pattern.pattern());
        this.sink = sink;
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
            int end = begin;
            while (end < to && !Lines.isEnd(bytes[end])) {
                end++;
            }
            if (literal.isEmpty() || literal.lastIn(bytes, begin, end) >= 0) {
                line(Arrays.copyOfRange(bytes, begin, Math.min(end, begin + Lines.CAP)));
            }
            begin = end + 1;
        }
    }

    private void line(byte[] line) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            sink.row(row.at(line, matcher));
        }
    }
}
