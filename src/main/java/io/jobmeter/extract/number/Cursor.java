package io.jobmeter.extract.number;

/** A place in a text, blanks at both of whose ends do not count. */
final class Cursor {

    private static final int LONGEST_UNIT = 100;

    private final String text;
    private int at;

    Cursor(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        this.text = text.substring(from, to);
    }

    String text() {
        return text;
    }

    String rest() {
        return text.substring(at);
    }

    /** Empty where more is left than any unit has. */
    String shortRest() {
        return text.length() - at > LONGEST_UNIT ? "" : rest();
    }

    boolean startsWith(String beginning) {
        return text.startsWith(beginning, at);
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character so many places ahead; NUL, which no number has, past the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    boolean digit(int ahead) {
        return isDigit(peek(ahead));
    }

    char next() {
        return text.charAt(at++);
    }

    void skip(int characters) {
        at += characters;
    }

    boolean skipBlanks() {
        int before = at;
        while (isBlank(peek(0))) {
            at++;
        }
        return at > before;
    }

    boolean signed(int ahead) {
        char sign = peek(ahead);
        return sign == '-' || sign == '+' || sign == '−';
    }

    /** Goes past a sign, if there is one; true where it is a minus. */
    boolean sign() {
        return signed(0) && next() != '+';
    }

    String letters() {
        int from = at;
        while (Character.isLetter(peek(0))) {
            at++;
        }
        return text.substring(from, at);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The spaces that do not break are none to Java. */
    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
