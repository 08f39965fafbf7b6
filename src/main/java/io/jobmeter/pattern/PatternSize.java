package io.jobmeter.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a regular expression comes to once its repeats are written out, as RE2 does it: {@code ((x{9}){9}){9}} is
 * short, and large. To be asked before it is compiled.
 */
public final class PatternSize {

    private static final int MOST_PARTS = 100_000;
    private static final int MOST_DEPTH = 500;
    private static final Pattern REPEAT = Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?}");

    private final String text;
    private final Matcher repeat;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long size;
    private long last;
    private int at;

    private PatternSize(String text) {
        this.text = text;
        this.repeat = REPEAT.matcher(text);
    }

    /** The end of a sentence; empty where it can be compiled. */
    public static Optional<String> problem(String expression) {
        return new PatternSize(expression).problem();
    }

    private Optional<String> problem() {
        while (at < text.length()) {
            step(text.charAt(at));
            if (size > MOST_PARTS) {
                return Optional.of("it has more than 100,000 parts, with its repeats written out");
            }
            if (outer.size() > MOST_DEPTH) {
                return Optional.of("it has more than 500 groups within each other");
            }
        }
        return Optional.empty();
    }

    private void step(char character) {
        switch (character) {
            case '\\' -> escape();
            case '[' -> set();
            case '(' -> open();
            case ')' -> close();
            case '{' -> braces();
            case '*', '+', '?' -> at++;
            default -> part(1);
        }
    }

    /** @param length of its text */
    private void part(int length) {
        size++;
        last = 1;
        at += length;
    }

    private void open() {
        outer.push(size);
        size = 0;
        last = 0;
        at++;
    }

    private void close() {
        last = Math.max(1, size);
        size = last + (outer.isEmpty() ? 0 : outer.pop());
        at++;
    }

    private void braces() {
        if (!repeat.region(at, text.length()).lookingAt()) {
            part(1);
            return;
        }
        String most = repeat.group(2);
        int times = Integer.parseInt(most == null || most.isEmpty() ? repeat.group(1) : most);
        long more = last * Math.max(0, times - 1);
        size += more;
        last += more;
        at = repeat.end();
    }

    private void escape() {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (kind == 'Q') {
            int end = text.indexOf("\\E", at);
            int to = end < 0 ? text.length() : end;
            size += to - at;
            last = 1;
            at = Math.min(text.length(), to + 2);
            return;
        }
        boolean named = "pPx".indexOf(kind) >= 0 && text.startsWith("{", at + 2);
        int end = named ? text.indexOf('}', at) : -1;
        part(end < 0 ? 2 : end + 1 - at);
    }

    /** One part, whatever is in it. */
    private void set() {
        int end = at + (text.startsWith("^", at + 1) ? 2 : 1);
        end += text.startsWith("]", end) ? 1 : 0;
        while (end < text.length() && text.charAt(end) != ']') {
            int named = text.startsWith("[:", end) ? text.indexOf(":]", end) : -1;
            end = named >= 0 ? named + 2 : end + (text.charAt(end) == '\\' ? 2 : 1);
        }
        part(Math.max(1, end + 1 - at));
    }
}
