package io.jobmeter.extract.format.text;

import com.google.re2j.Pattern;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.LastSink;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.line.Lines;
import io.jobmeter.extract.format.line.Literal;
import io.jobmeter.extract.row.MatchRow;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * As {@link TextReader}, where only the last good match makes a difference. The first ones, which tell what is good, are
 * looked for from the beginning; after that each block of lines is searched from its end, and no further than needed.
 */
public final class LastMatchReader implements FormatReader {

    private final LineMatcher matcher;
    private final Literal literal;
    private final LastSink sink;
    private final int groups;
    private final MatchRow row = new MatchRow();
    private final RowSink remarks;
    private final Deque<Kept> latest = new ArrayDeque<>();
    private final Lines lines = new Lines(this::block);
    private boolean backward;

    /** @param remarks is told what nobody looked at */
    public LastMatchReader(Pattern pattern, LastSink sink, RowSink remarks) {
        this.matcher = LineMatcher.of(pattern);
        this.literal = Literal.of(pattern.pattern());
        this.sink = sink;
        this.remarks = remarks;
        this.groups = pattern.groupCount() + 1;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        lines.accept(bytes);
    }

    @Override
    public void end() {
        lines.end();
        if (lines.cut()) {
            remarks.remark(TextReader.CUT);
        }
    }

    private void block(byte[] bytes, int from, int to) {
        int begin = from;
        while (begin < to && !backward) {
            begin = forward(bytes, begin, to);
        }
        if (begin < to) {
            sink.block();
        }
        boolean done = false;
        int end = to;
        while (end > begin && !done) {
            int place = literal.isEmpty() ? end - 1 : literal.lastIn(bytes, begin, end);
            if (place < 0) {
                return;
            }
            int start = Lines.lineBegin(bytes, begin, place);
            int lineEnd = Lines.lineEnd(bytes, place, to);
            done = start < lineEnd && isEnough(bytes, start, Math.min(lineEnd, start + Lines.CAP));
            end = start;
        }
    }

    /** Shows the next line that matches, and tells where the one after it begins. */
    private int forward(byte[] bytes, int from, int to) {
        int place = literal.isEmpty() ? from : literal.firstIn(bytes, from, to);
        if (place < 0) {
            return to;
        }
        int start = Lines.lineBegin(bytes, from, place);
        int end = Lines.lineEnd(bytes, place, to);
        if (start < end) {
            matcher.over(bytes, start, Math.min(end, start + Lines.CAP));
            while (matcher.find()) {
                backward = sink.next(row.at(matcher.bytes(), matcher));
            }
        }
        return end + 1;
    }

    /** Shows the matches of a line, the last one first. */
    private boolean isEnough(byte[] bytes, int from, int to) {
        latest.clear();
        matcher.over(bytes, from, to);
        while (matcher.find()) {
            latest.push(Kept.of(matcher, groups));
        }
        boolean done = false;
        while (!latest.isEmpty() && !done) {
            Kept match = latest.pop();
            done = sink.before(row.at(match.bytes(), match));
        }
        return done;
    }
}
