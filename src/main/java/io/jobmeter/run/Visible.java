package io.jobmeter.run;

/** Other people's words, made fit for one line of a terminal. */
final class Visible {

    private Visible() {}

    /** What would move the cursor, or turn the direction of writing, is shown by its name or number. */
    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> visible.append("\\n");
                case '\r' -> visible.append("\\r");
                case '\t' -> visible.append("\\t");
                default -> {
                    int type = Character.getType(character);
                    boolean moves = type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR
                            || type == Character.SURROGATE;
                    if (moves) {
                        visible.append("\\u%04x".formatted(character));
                    } else {
                        visible.appendCodePoint(character);
                    }
                }
            }
        });
        return visible.toString();
    }

    /** At most so many characters, the last of which tells that there are more. */
    static String of(String text, int most) {
        String visible = of(text);
        return visible.codePointCount(0, visible.length()) <= most
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, most - 1)) + "…";
    }
}
