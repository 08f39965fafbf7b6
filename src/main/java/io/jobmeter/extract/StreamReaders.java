package io.jobmeter.extract;

import io.jobmeter.extract.format.FormatReader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shows a stream to all its readers. One that fails is given up alone. No memory is needed for that: what fails may be
 * that there is none.
 */
final class StreamReaders implements Consumer<ByteBuffer> {

    /** What one reader reads for. */
    interface Owner {

        boolean isGivenUp();

        void giveUp(Throwable fault);
    }

    record Entry(FormatReader reader, Owner owner) {}

    private final Entry[] entries;

    StreamReaders(List<Entry> entries) {
        this.entries = entries.toArray(Entry[]::new);
    }

    @Override
    public void accept(ByteBuffer chunk) {
        int position = chunk.position();
        int limit = chunk.limit();
        for (Entry entry : entries) {
            chunk.limit(limit).position(position);
            try {
                if (!entry.owner().isGivenUp()) {
                    entry.reader().accept(chunk);
                }
            } catch (RuntimeException | Error fault) {
                entry.owner().giveUp(fault);
            }
        }
    }
}
