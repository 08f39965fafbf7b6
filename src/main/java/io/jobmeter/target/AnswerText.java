package io.jobmeter.target;

/** What a server says, as it may stand in a line of ours. */
public final class AnswerText {

    private static final int SHOWN = 300;

    private AnswerText() {}

    /** One line without control characters, which a terminal would obey, and not too long. */
    public static String shown(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(16L * SHOWN)
                .map(character -> isControl(character) || Character.isWhitespace(character) ? ' ' : character)
                .filter(character -> character != ' ' || !line.isEmpty() && line.charAt(line.length() - 1) != ' ')
                .forEach(line::appendCodePoint);
        String stripped = line.toString().strip();
        return stripped.length() <= SHOWN
                ? stripped
                : stripped.substring(0, Character.isHighSurrogate(stripped.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1)
                        + "…";
    }

    /** Those that turn the direction of writing among them. */
    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
