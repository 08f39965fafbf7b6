package io.jobmeter.target.dynatrace;

import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Lines in as few requests as they fit into; each is made when it is asked for. */
final class Batches implements Iterator<List<Line>> {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_BYTES = 1_000_000;

    private final Iterator<Line> lines;
    /** That the batch before had no room for; null where there is none. */
    private Line next;

    Batches(Iterator<Line> lines) {
        this.lines = lines;
    }

    static String body(List<Line> batch) {
        return batch.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public boolean hasNext() {
        return next != null || lines.hasNext();
    }

    @Override
    public List<Line> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Line> batch = new ArrayList<>();
        int bytes = 0;
        while (hasNext()) {
            next = next == null ? lines.next() : next;
            bytes += next.bytes() + 1;
            if (batch.size() == MOST_LINES || bytes > MOST_BYTES && !batch.isEmpty()) {
                return batch;
            }
            batch.add(next);
            next = null;
        }
        return batch;
    }
}
