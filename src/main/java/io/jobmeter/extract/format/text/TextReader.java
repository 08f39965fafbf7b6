package io.jobmeter.extract.format.text;

import com.google.re2j.Pattern;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.line.Lines;
import io.jobmeter.extract.format.line.Literal;
import io.jobmeter.extract.row.MatchRow;
import java.nio.ByteBuffer;

/**
 * A regular expression over lines, in a time that grows with their length only. Every match is a row. Where every match
 * contains a text, only lines that hold it are looked at.
 */
public final class TextReader implements FormatReader {

    static final String CUT = "looks at no more than " + Lines.CAP + " bytes of a line, and there are longer ones";

    private final LineMatcher matcher;
    private final Literal literal;
    private final RowSink sink;
    private final MatchRow row = new MatchRow();
    private final Lines lines = new Lines(this::block);

    public TextReader(Pattern pattern, RowSink sink) {
        this.matcher = LineMatcher.of(pattern);
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
        if (lines.cut()) {
            sink.remark(CUT);
        }
    }

    private void block(byte[] bytes, int from, int to) {
        int begin = from;
        while (begin < to) {
            int place = literal.isEmpty() ? begin : literal.firstIn(bytes, begin, to);
            if (place < 0) {
                return;
            }
            int start = Lines.lineBegin(bytes, begin, place);
            int end = Lines.lineEnd(bytes, place, to);
            if (start < end) {
                line(bytes, start, Math.min(end, start + Lines.CAP));
            }
            begin = end + 1;
        }
    }

    private void line(byte[] bytes, int from, int to) {
        matcher.over(bytes, from, to);
        while (matcher.find()) {
            sink.row(row.at(matcher.bytes(), matcher));
        }
    }
}
