package io.jobmeter.extract.format.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** The fields of one record, without what separates and quotes them; used again for the next one. */
final class CsvRecord {

    static final int CAP = 1024 * 1024;
    static final int MOST_FIELDS = 16 * 1024;

    private byte[] bytes = new byte[1024];
    private int[] ends = new int[32];
    private int length;
    private int fields;
    private long line = 1;
    private boolean quoted;

    void begin(long line) {
        this.line = line;
        length = 0;
        fields = 0;
        quoted = false;
    }

    /** How many bytes can still be appended. */
    int room() {
        return CAP - length - fields;
    }

    /** False where there is no more room. */
    boolean append(byte[] array, int from, int to) {
        if (to - from > room()) {
            return false;
        }
        int needed = length + to - from;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
        System.arraycopy(array, from, bytes, length, to - from);
        length = needed;
        return true;
    }

    /** False where there is no more room; how many fields there are is counted beyond what can be asked for. */
    boolean endField() {
        if (fields == ends.length && fields < MOST_FIELDS) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        if (fields < ends.length) {
            ends[fields] = length;
        }
        fields++;
        return room() >= 0;
    }

    void quote() {
        quoted = true;
    }

    /** Where the field that is open ends with these bytes, they go. */
    boolean cut(byte[] tail) {
        int begin = length - tail.length;
        int opened = fields == 0 ? 0 : ends[Math.min(fields, ends.length) - 1];
        if (begin < opened || !Arrays.equals(bytes, begin, length, tail, 0, tail.length)) {
            return false;
        }
        length = begin;
        return true;
    }

    boolean isEmpty() {
        return length == 0 && fields == 0 && !quoted;
    }

    /** Whether it is a line with nothing in it. */
    boolean isBlank() {
        return length == 0 && fields == 1 && !quoted;
    }

    boolean isComment() {
        return length > 0 && bytes[0] == '#' && !quoted;
    }

    int fields() {
        return fields;
    }

    /** Where it begins. */
    long line() {
        return line;
    }

    String field(int number) {
        int begin = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, begin, ends[number] - begin, UTF_8);
    }
}
