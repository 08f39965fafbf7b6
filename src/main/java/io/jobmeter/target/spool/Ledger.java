package io.jobmeter.target.spool;

import io.jobmeter.metric.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where kept files are changed, and told of, one at a time. Once it is closed nobody listens any more: then they stay as
 * they are, so that nothing is lost in silence.
 */
final class Ledger {

    /** What is done to a file. */
    interface Change {
        Change NONE = () -> {};

        void make() throws IOException;
    }

    private record Entry(Fate.Kind kind, String words) {}

    /** The same that became of many. */
    private static final class Sum {
        private final List<String> files = new ArrayList<>();
        private final Names names = new Names();
    }

    private final Consumer<Fate> fates;
    private final Map<Entry, Sum> sums = new LinkedHashMap<>();
    private boolean closed;

    Ledger(Consumer<Fate> fates) {
        this.fates = fates;
    }

    /** Returns false where it is closed, and the change is not made. */
    synchronized boolean settle(Path file, Fate.Kind kind, String words, Change change) throws IOException {
        if (!closed) {
            change.make();
            fates.accept(new Fate(List.of(name(file)), kind, words));
        }
        return !closed;
    }

    /** The same, told at the end, in one sentence with the others of these words, and followed by all the names. */
    synchronized boolean sum(Path file, Fate.Kind kind, String words, List<Metric> named, Change change)
            throws IOException {
        if (!closed) {
            change.make();
            Sum sum = sums.computeIfAbsent(new Entry(kind, words), _ -> new Sum());
            sum.files.add(name(file));
            sum.names.add(named);
        }
        return !closed;
    }

    /** Returns false where it is closed, and the change is not made. Nobody is told. */
    synchronized boolean change(Change change) throws IOException {
        if (!closed) {
            change.make();
        }
        return !closed;
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            sums.forEach((entry, sum) -> fates.accept(
                    new Fate(sum.files.stream().sorted().toList(), entry.kind(), entry.words() + sum.names.text())));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
