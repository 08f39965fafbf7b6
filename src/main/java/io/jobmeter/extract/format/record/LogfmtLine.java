package io.jobmeter.extract.format.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;

/**
 * {@code key=value key2="quoted \"v\"" flag}: a key without a value is true. Keys stay the same from line to line, and
 * are decoded only where they do not.
 */
final class LogfmtLine {

    /** What a line holds. */
    enum Content {
        PAIRS,
        NO_PAIRS,
        UNCLOSED
    }

    private static final int KNOWN = 64;
    private static final int LONGEST_KNOWN = 256;

    private final byte[][] knownBytes = new byte[KNOWN][];
    private final String[] known = new String[KNOWN];
    private byte[] line;
    private int at;
    private int to;
    private int pairs;

    Content read(byte[] bytes, int from, int end, ObjectNode into) {
        line = bytes;
        at = from;
        to = end;
        pairs = 0;
        int begin = from;
        // Most lines of a log that is not logfmt have no sign of it.
        while (begin < end && bytes[begin] != '=') {
            begin++;
        }
        if (begin == end) {
            return Content.NO_PAIRS;
        }
        for (skipBlanks(); at < to; skipBlanks()) {
            if (!pair(into)) {
                return Content.UNCLOSED;
            }
        }
        return pairs > 0 ? Content.PAIRS : Content.NO_PAIRS;
    }

    /** False where a quote is never closed. */
    private boolean pair(ObjectNode into) {
        boolean quoted = line[at] == '"';
        int begin = at;
        int end = quoted ? quoteEnd() : wordEnd(true);
        if (end < 0) {
            return false;
        }
        at = quoted ? end + 1 : end;
        if (at >= to || line[at] != '=') {
            if (!quoted) {
                into.set(key(begin, end), BooleanNode.TRUE);
            }
            return true;
        }
        at++;
        String key = quoted ? text(begin, end) : key(begin, end);
        String value = value();
        if (value == null) {
            return false;
        }
        if (!key.isEmpty()) {
            pairs++;
            into.set(key, TextNode.valueOf(value));
        }
        return true;
    }

    /** Null where its quote is never closed. */
    private String value() {
        int begin = at;
        if (at < to && line[at] == '"') {
            int end = quoteEnd();
            at = end + 1;
            return end < 0 ? null : text(begin, end);
        }
        at = wordEnd(false);
        return new String(line, begin, at - begin, UTF_8);
    }

    private void skipBlanks() {
        while (at < to && isBlank(line[at])) {
            at++;
        }
    }

    /** A key ends where its value begins. */
    private int wordEnd(boolean key) {
        int end = at;
        while (end < to && !isBlank(line[end]) && !(key && line[end] == '=')) {
            end++;
        }
        return end;
    }

    /** Where the quote that opens here is closed, or -1. */
    private int quoteEnd() {
        for (int end = at + 1; end < to; end++) {
            if (line[end] == '"') {
                return end;
            }
            end += line[end] == '\\' ? 1 : 0;
        }
        return -1;
    }

    private String text(int quote, int end) {
        return Escapes.resolved(new String(line, quote + 1, end - quote - 1, UTF_8));
    }

    private String key(int begin, int end) {
        if (end - begin > LONGEST_KNOWN) {
            return new String(line, begin, end - begin, UTF_8);
        }
        int place = pairs % KNOWN;
        byte[] before = knownBytes[place];
        if (before == null || !Arrays.equals(before, 0, before.length, line, begin, end)) {
            knownBytes[place] = Arrays.copyOfRange(line, begin, end);
            known[place] = new String(line, begin, end - begin, UTF_8);
        }
        return known[place];
    }

    private static boolean isBlank(byte value) {
        return value >= 0 && value <= ' ';
    }
}
