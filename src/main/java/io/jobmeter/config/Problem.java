package io.jobmeter.config;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that was said and cannot be used.
 *
 * @param at where it stands, as {@code FILE:LINE}; empty where no file said it
 * @param path what it is about, such as {@code targets[1].url}; empty where no file said it
 */
public record Problem(String at, String path, String sentence) {

    private static final Pattern LINE = Pattern.compile(".*:(\\d{1,9})", Pattern.DOTALL);

    /** By their lines; first what no file said. */
    public static final Comparator<Problem> IN_ORDER = Comparator.comparingInt(Problem::line);

    private int line() {
        Matcher line = LINE.matcher(at);
        return line.matches() ? Integer.parseInt(line.group(1)) : 0;
    }

    @Override
    public String toString() {
        return at.isEmpty() ? sentence : at + ": " + sentence;
    }
}
