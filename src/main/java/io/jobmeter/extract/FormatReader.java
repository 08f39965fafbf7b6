package io.jobmeter.extract;

import java.nio.ByteBuffer;
import java.util.List;

/** Reads one stream for all rules of one format. Called by one thread, and by another only after the first is done. */
interface FormatReader {

    /** The stream's next bytes; the buffer is backed by an array, is the caller's and is used again. */
    void accept(ByteBuffer bytes);

    /** The stream is over: one finding for each rule, in the rules' order. */
    List<Finding> finish();
}
