package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Bytes that every match of an expression contains. Where they are not, the expression need not be asked. They are looked
 * for at eight places at once: two of them, at their distance, say with a few operations on a word where all may stand.
 */
final class Literal {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int WORD_BYTES = 8;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** What tools write most, the most common first: the two bytes that are looked for should not be among these. */
    private static final String COMMON = " e0123t4a5o6n7i8s9r-hl:d.u\"c=m/,_fpgwybvk";

    private final byte[] bytes;
    private final int first;
    private final int second;
    private final long firstWord;
    private final long secondWord;

    private Literal(byte[] bytes) {
        this.bytes = bytes;
        this.first = rarest(bytes, -1);
        this.second = bytes.length < 2 ? first : rarest(bytes, first);
        this.firstWord = bytes.length == 0 ? 0 : repeated(bytes[first]);
        this.secondWord = bytes.length == 0 ? 0 : repeated(bytes[second]);
    }

    /** The longest one that can be told of the expression; empty where there is none. */
    static Literal of(String expression) {
        return new Literal(new LiteralScan(expression).longest().getBytes(UTF_8));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Where it last begins in this part of the text, or -1. */
    int lastIn(byte[] text, int from, int to) {
        int at = to - bytes.length;
        for (; at - WORD_BYTES >= from; at -= WORD_BYTES) {
            int word = at - WORD_BYTES + 1;
            long places = places(text, word);
            while (places != 0) {
                int place = word + (Long.SIZE - 1 - Long.numberOfLeadingZeros(places)) / Byte.SIZE;
                if (isAt(text, place)) {
                    return place;
                }
                places ^= Long.highestOneBit(places);
            }
        }
        while (at >= from && !isAt(text, at)) {
            at--;
        }
        return at >= from ? at : -1;
    }

    /** A bit for each of eight places where both bytes stand, and now and then for one where they do not. */
    private long places(byte[] text, int at) {
        long different =
                ((long) WORD.get(text, at + first) ^ firstWord) | ((long) WORD.get(text, at + second) ^ secondWord);
        return different - LOW_BITS & ~different & HIGH_BITS;
    }

    private boolean isAt(byte[] text, int place) {
        return Arrays.equals(text, place, place + bytes.length, bytes, 0, bytes.length);
    }

    /** @param but is passed over */
    private static int rarest(byte[] bytes, int but) {
        int rarest = but == 0 ? 1 : 0;
        for (int at = 0; at < bytes.length; at++) {
            if (at != but && rarity(bytes[at]) > rarity(bytes[rarest])) {
                rarest = at;
            }
        }
        return rarest;
    }

    private static int rarity(byte value) {
        int place = COMMON.indexOf(value);
        return place < 0 ? COMMON.length() : place;
    }

    private static long repeated(byte value) {
        return (value & 0xffL) * LOW_BITS;
    }

    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }
}
