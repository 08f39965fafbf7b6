package io.jobmeter.extract.format.line;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What some tools put in front of a text: UTF-8's mark is passed over, and UTF-16 is refused by its own. */
public final class ByteOrderMark {

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<byte[]> UTF_16 =
            List.of(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {(byte) 0xFE, (byte) 0xFF});

    private final byte[] seen = new byte[UTF_8.length];
    private int length;
    private boolean over;
    private boolean refused;

    /**
     * @param text is given what is no mark, and keeps none of the buffers
     * @param broken is told once what cannot be read
     */
    public void accept(ByteBuffer bytes, Consumer<ByteBuffer> text, Consumer<String> broken) {
        while (!over && bytes.hasRemaining()) {
            seen[length++] = bytes.get();
            if (is(UTF_16.getFirst(), 2) || is(UTF_16.getLast(), 2)) {
                refused = true;
                over = true;
                broken.accept("is UTF-16, and only UTF-8 is read");
            } else if (is(UTF_8, UTF_8.length)) {
                over = true;
            } else if (!begins()) {
                end(text);
            }
        }
        if (bytes.hasRemaining() && !refused) {
            text.accept(bytes);
        }
    }

    /** What might have become a mark is text. */
    public void end(Consumer<ByteBuffer> text) {
        if (!over && length > 0) {
            text.accept(ByteBuffer.wrap(seen, 0, length));
        }
        over = true;
    }

    private boolean begins() {
        return is(Arrays.copyOf(UTF_8, length), length)
                || UTF_16.stream().anyMatch(mark -> length == 1 && mark[0] == seen[0]);
    }

    private boolean is(byte[] mark, int size) {
        return length == size && Arrays.equals(seen, 0, length, mark, 0, size);
    }
}
