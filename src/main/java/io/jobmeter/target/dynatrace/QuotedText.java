package io.jobmeter.target.dynatrace;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in quotes, since the library takes one that begins and ends with a quote for quoted already. What has to be
 * changed is changed here, where it is noticed: the library cuts in silence.
 *
 * @param changes what was done to it, as the ends of a sentence
 */
record QuotedText(String text, List<String> changes) {

    /**
     * @param longest how many characters a server takes
     * @param longestWritten how many the library writes, with quotes and backslashes
     */
    static QuotedText of(String plain, int longest, int longestWritten) {
        StringBuilder text = new StringBuilder("\"");
        boolean replaced = false;
        int written = 2;
        int at = 0;
        while (at < plain.length()) {
            int character = plain.codePointAt(at);
            int length = Character.charCount(character);
            written += length + (character == '"' || character == '\\' ? 1 : 0);
            if (at + length > longest || written > longestWritten) {
                break;
            }
            replaced |= isUnprintable(character);
            text.appendCodePoint(isUnprintable(character) ? '_' : character);
            at += length;
        }
        List<String> changes = new ArrayList<>();
        if (at < plain.length()) {
            changes.add("is cut from " + plain.length() + " characters to " + at);
        }
        if (replaced) {
            changes.add("has characters that nobody can see, each an underscore now");
        }
        return new QuotedText(text.append('"').toString(), changes);
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
