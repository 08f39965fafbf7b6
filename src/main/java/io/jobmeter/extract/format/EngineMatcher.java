package io.jobmeter.extract.format;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;

/** Any expression, in an engine whose time grows with its input only. It reads whole arrays, so that lines are copied. */
final class EngineMatcher implements LineMatcher {

    private final Matcher matcher;
    private byte[] line = {};

    EngineMatcher(Pattern pattern) {
        this.matcher = pattern.matcher(line);
    }

    @Override
    public void over(byte[] bytes, int from, int to) {
        line = Arrays.copyOfRange(bytes, from, to);
        matcher.reset(line);
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
        return matcher.start(group);
    }

    @Override
    public int end(int group) {
        return matcher.end(group);
    }
}
