package io.jobmeter.extract.format;

import com.google.re2j.Pattern;
import io.jobmeter.extract.row.MatchRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * As {@link TextReader}, where only the last matches in which a group takes part make a difference: each block of lines
 * is searched from its end, and no further than needed. They are its rows, when the source is over.
 */
final class LastMatchReader implements FormatReader {

    private final LineMatcher matcher;
    private final Literal literal;
    private final RowSink sink;
    private final Last last;
    private final int groups;
    private final Lines lines = new Lines(this::block);

    /** The latest first. */
    private List<Kept> kept = List.of();

    private Kept without;

    LastMatchReader(Pattern pattern, RowSink sink, Last last) {
        this.matcher = LineMatcher.of(pattern);
        this.literal = Literal.of(pattern.pattern());
        this.sink = sink;
        this.last = last;
        this.groups = pattern.groupCount() + 1;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        lines.accept(bytes);
    }

    /** Where the group took part in none, one match tells at least that there were matches. */
    @Override
    public void end() {
        lines.end();
        List<Kept> rows = kept.isEmpty() && without != null ? List.of(without) : kept.reversed();
        rows.forEach(match -> sink.row(new MatchRow().at(match.bytes(), match)));
    }

    private void block(byte[] bytes, int from, int to) {
        List<Kept> found = new ArrayList<>(last.count());
        int end = to;
        while (end > from && found.size() < last.count()) {
            int place = literal.isEmpty() ? end - 1 : literal.lastIn(bytes, from, end);
            if (place < 0) {
                break;
            }
            int begin = Lines.lineBegin(bytes, from, place);
            int lineEnd = Lines.lineEnd(bytes, place, to);
            if (begin < lineEnd) {
                line(bytes, begin, Math.min(lineEnd, begin + Lines.CAP), found);
            }
            end = begin;
        }
        if (!found.isEmpty()) {
            found.addAll(kept);
            kept = List.copyOf(found.subList(0, Math.min(found.size(), last.count())));
        }
    }

    private void line(byte[] bytes, int from, int to, List<Kept> found) {
        int place = found.size();
        matcher.over(bytes, from, to);
        while (matcher.find()) {
            if (matcher.start(last.group()) >= 0) {
                found.add(place, Kept.of(matcher, groups));
                if (found.size() > last.count()) {
                    found.removeLast();
                }
            } else if (without == null) {
                without = Kept.of(matcher, groups);
            }
        }
    }
}
