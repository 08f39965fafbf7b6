package io.jobmeter.extract.number;

/** A text from anywhere, made fit to stand in one line of ours. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (shown.length() + Character.charCount(character) > LONGEST) {
                return shown.append("...").toString();
            }
            shown.appendCodePoint(isSeen(character) ? character : '?');
            at += Character.charCount(character);
        }
        return shown.toString();
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
