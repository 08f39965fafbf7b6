package io.jobmeter.run;

import java.util.List;

/**
 * Other people's words in a page of Markdown, which never become a part of its form: no row of their own, no HTML, no
 * picture, no mention of a person. Entities and not backslashes, since those are read as text everywhere, in tables too.
 */
record Markdown(Mask mask) {

    private static final int LONGEST = 300;
    private static final String FORM = "\\`*<>&|[]~#!$@";

    /** Cut where it is long. */
    String text(String words) {
        String shown = Visible.of(mask.of(words), LONGEST);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < shown.length(); at++) {
            char letter = shown.charAt(at);
            boolean form = FORM.indexOf(letter) >= 0 || letter == '_' && !isInside(shown, at);
            if (form) {
                text.append("&#").append((int) letter).append(';');
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    /** A row of a table, of words that are escaped already. */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Inside a word it is a letter, and names of metrics stay readable where nobody renders the page. */
    private static boolean isInside(String text, int at) {
        return at > 0 && at + 1 < text.length() && isOfWord(text.charAt(at - 1)) && isOfWord(text.charAt(at + 1));
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }
}
