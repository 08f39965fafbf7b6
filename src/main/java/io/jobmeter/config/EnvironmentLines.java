package io.jobmeter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables as people write them for docker, compose and dotenv: a line each, or a few where quotes hold them together. */
final class EnvironmentLines {

    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*(?:=[ \\t]*(.*))?", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("(?<=\\s)#.*", Pattern.DOTALL);
    private static final Pattern NOTHING_MORE = Pattern.compile("\\s*(?:#.*)?", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** A longer one would keep Linux from starting the command. */
    private static final int LONGEST = (128 << 10) - 2;

    private final String text;
    private final String subject;
    private final Map<String, String> values = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private int next;
    private int line;

    /** @param text each letter a byte of the file */
    EnvironmentLines(String text, String subject) {
        String unix = text.replace("\r\n", "\n");
        this.text = unix.startsWith(BYTE_ORDER_MARK) ? unix.substring(BYTE_ORDER_MARK.length()) : unix;
        this.subject = subject;
        while (next < this.text.length()) {
            line++;
            int start = next;
            next = endOfLine(start) + 1;
            read(start);
        }
    }

    /** Of a variable that is there twice, the last. */
    Map<String, String> values() {
        return values;
    }

    List<String> problems() {
        return problems;
    }

    private void read(int start) {
        String row = text.substring(start, endOfLine(start));
        if (row.isBlank() || row.stripLeading().startsWith("#")) {
            return;
        }
        Matcher entry = ENTRY.matcher(row);
        if (!entry.matches()) {
            problem("is not KEY=VALUE");
        } else if (entry.group(2) != null) {
            String value = entry.group(2);
            boolean quoted = value.startsWith("'") || value.startsWith("\"");
            if (quoted) {
                quoted(entry.group(1), start + entry.start(2));
            } else {
                boolean commented = value.startsWith("#") && entry.start(2) > row.indexOf('=') + 1;
                put(
                        entry.group(1),
                        commented ? "" : COMMENT.matcher(value).replaceFirst("").strip());
            }
        }
    }

    /** @param open where its quote stands */
    private void quoted(String name, int open) {
        char quote = text.charAt(open);
        StringBuilder value = new StringBuilder();
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            if (quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length()) {
                value.append(escaped(text.charAt(++at)));
            } else {
                value.append(text.charAt(at));
            }
            at++;
        }
        if (at >= text.length()) {
            problem("has a quote that nothing closes");
        } else if (!NOTHING_MORE.matcher(text.substring(at + 1, endOfLine(at))).matches()) {
            problem("goes on behind its closing quote");
        } else {
            put(name, value.toString());
            line += (int) text.substring(open, at)
                    .chars()
                    .filter(letter -> letter == '\n')
                    .count();
            next = endOfLine(at) + 1;
        }
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '"', '\\', '$' -> String.valueOf(letter);
            default -> "\\" + letter;
        };
    }

    private void put(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            problem("has a zero byte, which no variable can hold");
        } else if (name.length() + value.length() > LONGEST) {
            problem("is longer than the 128 KiB that Linux gives to a command");
        } else {
            values.put(name, value);
        }
    }

    private void problem(String what) {
        problems.add(subject + " line " + line + " " + what + "; it is passed over");
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
