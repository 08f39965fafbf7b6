package io.jobmeter.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The string literals of a Java source, each with those that a plus joins to it without anything between. */
public final class JavaTexts {

    /**
     * @param line where it begins
     * @param call what it is handed to, as the first argument; empty where it is none
     */
    public record Text(Path file, int line, String call, String value) {

        @Override
        public String toString() {
            return file + ":" + line + " '" + value + "'";
        }
    }

    private static final Pattern CALL = Pattern.compile("(\\w+)\\(\\s*$");
    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+[0-9a-fA-F]{4}");

    private final Path file;
    private final String source;
    private final boolean annotations;
    private final List<Text> texts = new ArrayList<>();
    private int at;
    private int lastEnd;

    private JavaTexts(Path file, String source, boolean annotations) {
        this.file = file;
        this.source = source;
        this.annotations = annotations;
    }

    public static List<Text> all(Path file, String source) {
        return new JavaTexts(file, source, true).read();
    }

    /** Leaves out what stands in annotations. */
    public static List<Text> ofCode(Path file, String source) {
        return new JavaTexts(file, source, false).read();
    }

    private List<Text> read() {
        while (at < source.length()) {
            if (here("//")) {
                at = end("\n");
            } else if (here("/*")) {
                at = end("*/");
            } else if (here("\"\"\"")) {
                block();
            } else if (here("\"")) {
                text();
            } else if (here("'")) {
                at = closing("'") + 1;
            } else if (here("@") && !annotations) {
                annotation();
            } else {
                at++;
            }
        }
        return texts;
    }

    private boolean here(String begin) {
        return source.startsWith(begin, at);
    }

    private int end(String end) {
        int found = source.indexOf(end, at + 2);
        return found < 0 ? source.length() : found + end.length();
    }

    private int closing(String quote) {
        int place = at + quote.length();
        while (!source.startsWith(quote, place)) {
            place += source.charAt(place) == '\\' ? 2 : 1;
        }
        return place;
    }

    private void text() {
        int closing = closing("\"");
        boolean goesOn = !texts.isEmpty()
                && lastEnd < at
                && source.substring(lastEnd, at).strip().equals("+");
        add(plain(source.substring(at + 1, closing)), goesOn);
        at = closing + 1;
        lastEnd = at;
    }

    private void block() {
        int closing = closing("\"\"\"");
        String lines = source.substring(source.indexOf('\n', at) + 1, closing);
        add(plain(lines.stripIndent()), false);
        at = closing + 3;
        lastEnd = at;
    }

    private void add(String value, boolean goesOn) {
        if (goesOn) {
            Text begun = texts.removeLast();
            texts.add(new Text(file, begun.line(), begun.call(), begun.value() + value));
        } else {
            int line = 1
                    + (int) source.substring(0, at)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            texts.add(new Text(file, line, call(), value));
        }
    }

    private String call() {
        Matcher call = CALL.matcher(source.substring(Math.max(0, at - 200), at));
        return call.find() ? call.group(1) : "";
    }

    private static String plain(String written) {
        return UNICODE.matcher(written).replaceAll("$1?").translateEscapes();
    }

    private void annotation() {
        at++;
        while (Character.isJavaIdentifierPart(source.charAt(at)) || source.charAt(at) == '.') {
            at++;
        }
        if (here("(")) {
            int depth = 0;
            do {
                switch (source.charAt(at)) {
                    case '(' -> depth++;
                    case ')' -> depth--;
                    case '"' -> at = here("\"\"\"") ? closing("\"\"\"") + 2 : closing("\"");
                    case '\'' -> at = closing("'");
                    default -> {}
                }
                at++;
            } while (depth > 0);
        }
    }
}
