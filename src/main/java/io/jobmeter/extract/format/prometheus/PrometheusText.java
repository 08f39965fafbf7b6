package io.jobmeter.extract.format.prometheus;

import java.util.Locale;

/** The words, quoted texts and numbers of one line. */
final class PrometheusText {

    /** What stands here is not what has to. */
    static final class Unexpected extends Exception {

        private Unexpected() {
            super(null, null, false, false);
        }
    }

    private static final String NO_WORD = "{}\"#=,";
    private static final String NUMBER = "0123456789+-.eE";

    private final String line;
    private int at;

    PrometheusText(String line) {
        this.line = line;
    }

    Unexpected unexpected() {
        return new Unexpected();
    }

    boolean isAtEnd() {
        return at == line.length();
    }

    boolean isAt(char character) {
        return at < line.length() && line.charAt(at) == character;
    }

    void expect(char character) throws Unexpected {
        if (!isAt(character)) {
            throw unexpected();
        }
        at++;
    }

    /** False where there are none. */
    boolean skipBlanks() {
        int begin = at;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at > begin;
    }

    String word() throws Unexpected {
        int begin = at;
        while (at < line.length() && !isBlank(line.charAt(at)) && NO_WORD.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        if (at == begin) {
            throw unexpected();
        }
        return line.substring(begin, at);
    }

    String quoted() throws Unexpected {
        expect('"');
        int begin = at;
        while (!isAt('"')) {
            at += isAt('\\') ? 2 : 1;
            if (at >= line.length()) {
                throw unexpected();
            }
        }
        return unescaped(line.substring(begin, at++));
    }

    /** As Go reads numbers, and never as Java alone does. */
    double number() throws Unexpected {
        String word = word();
        try {
            return isPlain(word) ? Double.parseDouble(word) : special(word);
        } catch (NumberFormatException none) {
            throw unexpected();
        }
    }

    /** What is left of the line. */
    String rest() {
        return line.substring(at);
    }

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (text.charAt(at) == '\\' && "\\\"n".indexOf(next) >= 0) {
                plain.append(next == 'n' ? '\n' : next);
                at++;
            } else {
                plain.append(text.charAt(at));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (NUMBER.indexOf(word.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private double special(String word) throws Unexpected {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw unexpected();
        };
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}
