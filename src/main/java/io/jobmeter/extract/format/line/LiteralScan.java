package io.jobmeter.extract.format.line;

/**
 * Reads a regular expression just far enough to tell a text that every match contains: characters that stand outside of
 * groups and classes and need not be there no times. What it does not understand makes it give up, which costs time only.
 */
final class LiteralScan {

    private static final String SPECIAL = "\\.[]{}()*+?^$|";
    private static final String OPTIONAL = "*?{";

    /** Escapes that stand for one of several characters, or for a place between two. */
    private static final String CLASSES = "dDwWsSbBAzntrfv";

    private final String expression;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;
    private int depth;

    LiteralScan(String expression) {
        this.expression = expression;
    }

    String longest() {
        if (expression.contains("|") || expression.contains("(?i") || expression.contains("(?s")) {
            return "";
        }
        while (at < expression.length()) {
            if (!step()) {
                return "";
            }
        }
        return longest;
    }

    /** False where the expression holds what is not understood here. */
    private boolean step() {
        char character = expression.charAt(at++);
        switch (character) {
            case '\\' -> {
                char escaped = at < expression.length() ? expression.charAt(at++) : 'Q';
                if (SPECIAL.indexOf(escaped) >= 0) {
                    take(escaped);
                } else if (CLASSES.indexOf(escaped) >= 0) {
                    run.setLength(0);
                } else {
                    return false;
                }
            }
            case '[' -> {
                run.setLength(0);
                return skipClass();
            }
            case '(', '{' -> nest(1);
            case ')', '}' -> nest(-1);
            case '.', '*', '+', '?', '^', '$' -> run.setLength(0);
            default -> {
                if (Character.isSurrogate(character)) {
                    return false;
                }
                take(character);
            }
        }
        return true;
    }

    private void take(char character) {
        boolean optional = at < expression.length() && OPTIONAL.indexOf(expression.charAt(at)) >= 0;
        if (depth > 0 || optional) {
            run.setLength(0);
            return;
        }
        run.append(character);
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
    }

    private void nest(int by) {
        run.setLength(0);
        depth += by;
    }

    private boolean skipClass() {
        if (at < expression.length() && expression.charAt(at) == '^') {
            at++;
        }
        for (int first = at; at < expression.length(); at++) {
            char character = expression.charAt(at);
            if (character == '[' || character == ']' && at == first) {
                return false;
            }
            if (character == '\\') {
                at++;
            } else if (character == ']') {
                at++;
                return true;
            }
        }
        return false;
    }
}
