package io.jobmeter.extract.format.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Bytes that every match of an expression contains. Where they are not, the expression need not be asked. The rarest of
 * them is looked for in whole words of the text, four at once: a few operations tell that none of 32 bytes is it.
 */
public final class Literal {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int STRIDE = 4 * Long.BYTES;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** What tools write most, the most common first. */
    private static final String COMMON = " e0123t4a5o6n7i8s9r-hl:d.u\"c=m/,_fpgwybvk";

    private final byte[] bytes;
    private final int rarest;
    private final int other;
    private final long rarestWord;

    public Literal(byte[] bytes) {
        this.bytes = bytes;
        this.rarest = rarest(bytes, -1);
        this.other = bytes.length < 2 ? rarest : rarest(bytes, rarest);
        this.rarestWord = bytes.length == 0 ? 0 : (bytes[rarest] & 0xffL) * LOW_BITS;
    }

    /** The longest one that can be told of the expression; empty where there is none. */
    public static Literal of(String expression) {
        return new Literal(new LiteralScan(expression).longest().getBytes(UTF_8));
    }

    public static Literal exactly(String text) {
        return new Literal(text.getBytes(UTF_8));
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Where it last begins in this part of the text, or -1. */
    public int lastIn(byte[] text, int from, int to) {
        int first = from + rarest;
        for (int at = to - bytes.length + rarest; at >= first; at--) {
            at = rarestIn(text, first, at);
            if (at >= first && isAt(text, at - rarest)) {
                return at - rarest;
            }
        }
        return -1;
    }

    /** Where it first begins in this part of the text, or -1. */
    public int firstIn(byte[] text, int from, int to) {
        int last = to - bytes.length + rarest;
        for (int at = from + rarest; at <= last; at++) {
            at = nextRarestIn(text, at, last);
            if (at <= last && isAt(text, at - rarest)) {
                return at - rarest;
            }
        }
        return -1;
    }

    /** As {@link #rarestIn}, the other way: where the rarest byte next stands, or anywhere behind the last place. */
    private int nextRarestIn(byte[] text, int first, int last) {
        int at = first;
        for (; at <= last && at % Long.BYTES != 0; at++) {
            if (text[at] == bytes[rarest]) {
                return at;
            }
        }
        for (; at + STRIDE - 1 <= last; at += STRIDE) {
            long one = (long) WORD.get(text, at) ^ rarestWord;
            long two = (long) WORD.get(text, at + 8) ^ rarestWord;
            long three = (long) WORD.get(text, at + 16) ^ rarestWord;
            long four = (long) WORD.get(text, at + 24) ^ rarestWord;
            long zeros =
                    one - LOW_BITS & ~one | two - LOW_BITS & ~two | three - LOW_BITS & ~three | four - LOW_BITS & ~four;
            if ((zeros & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; at + Long.BYTES <= text.length && at <= last; at += Long.BYTES) {
            long word = (long) WORD.get(text, at) ^ rarestWord;
            long zeros = word - LOW_BITS & ~word & HIGH_BITS;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
        }
        while (at <= last && text[at] != bytes[rarest]) {
            at++;
        }
        return at;
    }

    /**
     * Where the rarest byte last stands, now and then a byte behind it, or anywhere before the first place. Words begin
     * at multiples of their length, since others would be read in two parts; and all stands in one method, since a call
     * for each word would take longer than the word.
     */
    private int rarestIn(byte[] text, int first, int last) {
        int at = last;
        for (; at >= first && (at + 1) % Long.BYTES != 0; at--) {
            if (text[at] == bytes[rarest]) {
                return at;
            }
        }
        for (; at - STRIDE + 1 >= first; at -= STRIDE) {
            long one = (long) WORD.get(text, at - 7) ^ rarestWord;
            long two = (long) WORD.get(text, at - 15) ^ rarestWord;
            long three = (long) WORD.get(text, at - 23) ^ rarestWord;
            long four = (long) WORD.get(text, at - 31) ^ rarestWord;
            long zeros =
                    one - LOW_BITS & ~one | two - LOW_BITS & ~two | three - LOW_BITS & ~three | four - LOW_BITS & ~four;
            if ((zeros & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; at >= first; at -= Long.BYTES) {
            long word = (long) WORD.get(text, at - 7) ^ rarestWord;
            long zeros = word - LOW_BITS & ~word & HIGH_BITS;
            if (zeros != 0) {
                return at - Long.numberOfLeadingZeros(zeros) / Byte.SIZE;
            }
        }
        return at;
    }

    /** Most places that are none are found out by one byte. */
    private boolean isAt(byte[] text, int place) {
        return text[place + other] == bytes[other]
                && Arrays.equals(text, place, place + bytes.length, bytes, 0, bytes.length);
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

    @Override
    public String toString() {
        return new String(bytes, UTF_8);
    }
}
