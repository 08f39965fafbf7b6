package io.jobmeter.extract.format.record;

/** What stands behind a backslash in a text that Go's or JavaScript's libraries have quoted. */
final class Escapes {

    private static final String LETTERS = "ntrabfv0";
    private static final String MEANINGS = "\n\t\r\u0007\b\f\u000B\0";

    private final String text;
    private final StringBuilder resolved = new StringBuilder();
    private int at;

    private Escapes(String text) {
        this.text = text;
    }

    /** What is no escape stays as it is. */
    static String resolved(String text) {
        return text.indexOf('\\') < 0 ? text : new Escapes(text).resolve();
    }

    private String resolve() {
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (character == '\\' && at < text.length()) {
                escape(text.charAt(at++));
            } else {
                resolved.append(character);
            }
        }
        return resolved.toString();
    }

    private void escape(char letter) {
        int meaning = LETTERS.indexOf(letter);
        int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        if (meaning >= 0) {
            resolved.append(MEANINGS.charAt(meaning));
        } else if (digits == 0 || !character(digits)) {
            if ("\"\\/'".indexOf(letter) < 0) {
                resolved.append('\\');
            }
            resolved.append(letter);
        }
    }

    private boolean character(int digits) {
        if (at + digits > text.length()) {
            return false;
        }
        int code = 0;
        for (int digit = at; digit < at + digits; digit++) {
            int value = Character.digit(text.charAt(digit), 16);
            if (value < 0) {
                return false;
            }
            code = code << 4 | value;
        }
        if (!Character.isValidCodePoint(code)) {
            return false;
        }
        resolved.appendCodePoint(code);
        at += digits;
        return true;
    }
}
