package io.jobmeter.gate;

/** Where a number ends, with the unit behind it: {@code 1e3}, {@code 50%}, {@code 1h30m}, {@code 250 ms}. */
final class NumberSpan {

    private final String text;
    private int at;

    NumberSpan(String text, int begin) {
        this.text = text;
        this.at = begin;
    }

    int end() {
        while (isAt("0123456789.")) {
            digits();
            int unit = letters(at);
            if (unit == at) {
                return afterBlanks();
            }
            at = unit;
        }
        return at;
    }

    private void digits() {
        while (isAt("0123456789._")) {
            at++;
        }
        if (isAt("eE")) {
            int behind = at + 1;
            if (behind < text.length() && "+-".indexOf(text.charAt(behind)) >= 0) {
                behind++;
            }
            if (behind < text.length() && Tokens.isDigit(text.charAt(behind))) {
                at = behind;
                while (isAt("0123456789")) {
                    at++;
                }
            }
        }
    }

    /** A word behind a blank is a unit only if it is known as one: it may be an {@code and}. */
    private int afterBlanks() {
        int word = at;
        while (word < text.length() && text.charAt(word) == ' ') {
            word++;
        }
        int end = letters(word);
        return WrittenUnit.find(text.substring(word, end)).isPresent() ? end : at;
    }

    private int letters(int from) {
        int end = from;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '%')) {
            end++;
        }
        return end;
    }

    private boolean isAt(String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }
}
