package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Bytes that every match of an expression contains. Where they are not, the expression need not be asked; and to look
 * for them, most bytes need not be looked at.
 */
final class Literal {

    /** By the low bits of two bytes, which tell the letters apart: few pairs of a text stand in a literal by chance. */
    private static final int BITS = 5;

    private static final int MASK = (1 << BITS) - 1;
    private static final int LONGEST = Byte.MAX_VALUE;

    private final byte[] bytes;

    /** How far back the literal can begin at the earliest, by the two bytes that were found where it might begin. */
    private final byte[] jumps = new byte[1 << 2 * BITS];

    private Literal(byte[] bytes) {
        this.bytes = bytes;
        Arrays.fill(jumps, (byte) Math.max(1, bytes.length - 1));
        for (int at = bytes.length - 2; at > 0; at--) {
            jumps[pair(bytes, at)] = (byte) at;
        }
    }

    /** The longest one that can be told of the expression; empty where there is none. */
    static Literal of(String expression) {
        byte[] longest = new LiteralScan(expression).longest().getBytes(UTF_8);
        return new Literal(longest.length <= LONGEST ? longest : Arrays.copyOf(longest, LONGEST));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Where it last begins before the end, or -1: Horspool's search, from the back, by pairs. */
    int lastIn(byte[] text, int end) {
        int at = end - bytes.length;
        if (bytes.length == 1) {
            while (at >= 0 && text[at] != bytes[0]) {
                at--;
            }
            return at;
        }
        while (at >= 0 && !(text[at] == bytes[0] && isAt(text, at))) {
            at -= jumps[pair(text, at)];
        }
        return Math.max(at, -1);
    }

    private boolean isAt(byte[] text, int place) {
        return Arrays.equals(text, place, place + bytes.length, bytes, 0, bytes.length);
    }

    private static int pair(byte[] text, int at) {
        return (text[at] & MASK) << BITS | text[at + 1] & MASK;
    }

    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }
}
