package io.jobmeter.extract.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;

/** Any expression, in an engine whose time grows with its input only. It reads whole arrays, so that lines are copied. */
final class EngineMatcher implements LineMatcher {

    private final Matcher matcher;
    private byte[] line = {};

    /** Null where the line is ASCII: the engine takes the place behind any other character for a line's begin in bytes. */
    private String text;

    EngineMatcher(Pattern pattern) {
        this.matcher = pattern.matcher(line);
    }

    @Override
    public void over(byte[] bytes, int from, int to) {
        if (isAscii(bytes, from, to)) {
            text = null;
            line = Arrays.copyOfRange(bytes, from, to);
            matcher.reset(line);
        } else {
            text = new String(bytes, from, to - from, UTF_8);
            line = text.getBytes(UTF_8);
            matcher.reset(text);
        }
    }

    @Override
    public boolean find() {
        return matcher.find();
    }

    @Override
    public byte[] bytes() {
        return line;
    }

    @Override
    public int start(int group) {
        return place(matcher.start(group));
    }

    @Override
    public int end(int group) {
        return place(matcher.end(group));
    }

    private int place(int at) {
        return text == null || at <= 0 ? at : text.substring(0, at).getBytes(UTF_8).length;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }
}
