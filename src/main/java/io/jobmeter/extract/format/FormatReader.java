package io.jobmeter.extract.format;

import java.nio.ByteBuffer;

/**
 * Reads one stream or one file, and gives its rows as they come. Called by one thread, and by another only after the
 * first is done.
 */
public interface FormatReader {

    /** The next bytes; the buffer is backed by an array, is the caller's and is used again. */
    void accept(ByteBuffer bytes);

    /** There are no more. */
    void end();
}
