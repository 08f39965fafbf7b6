package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A file's name with wildcards: {@code *} and {@code ?} for any characters, {@code [a-z]} for one of several,
 * {@code {a,b}} for one of several words.
 */
public final class Glob {

    private static final String WILD = "*?[{";
    private static final String SPECIAL = "\\.()+|^$}]";

    private final String glob;
    private final StringBuilder expression = new StringBuilder();
    private int at;

    private Glob(String glob) {
        this.glob = glob;
    }

    public static boolean is(String name) {
        return name.chars().anyMatch(character -> WILD.indexOf(character) >= 0);
    }

    /** @throws IllegalArgumentException with a sentence's end, where a bracket is never closed */
    public static Pattern of(String glob) {
        return new Glob(glob).pattern();
    }

    private Pattern pattern() {
        int depth = 0;
        while (at < glob.length()) {
            char character = glob.charAt(at++);
            if (character == '}' && depth > 0) {
                depth--;
                expression.append(')');
            } else if (character == ',' && depth > 0) {
                expression.append('|');
            } else if (character == '{') {
                depth++;
                expression.append("(?:");
            } else {
                one(character);
            }
        }
        if (depth > 0) {
            throw new IllegalArgumentException("has a '{' that is never closed");
        }
        try {
            return Pattern.compile("(?s)" + expression);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("has '[...]' with an impossible range", wrong);
        }
    }

    private void one(char character) {
        switch (character) {
            case '*' -> expression.append(".*");
            case '?' -> expression.append('.');
            case '[' -> characters();
            default -> literal(character);
        }
    }

    private void characters() {
        int close = glob.indexOf(']', at + 1);
        if (close < 0) {
            throw new IllegalArgumentException("has a '[' that is never closed");
        }
        boolean not = glob.charAt(at) == '!' || glob.charAt(at) == '^';
        expression.append(not ? "[^" : "[");
        glob.substring(not ? at + 1 : at, close)
                .chars()
                .forEach(character ->
                        expression.append(character == '-' ? "-" : Pattern.quote(Character.toString(character))));
        expression.append(']');
        at = close + 1;
    }

    private void literal(char character) {
        if (SPECIAL.indexOf(character) >= 0) {
            expression.append('\\');
        }
        expression.append(character);
    }
}
