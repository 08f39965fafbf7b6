package io.jobmeter.extract.row;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of an expression that is known to be well-formed.
 *
 * @param text a field's, a variable's or a function's name, a text's content, or a sign as it stands
 */
record JqToken(Kind kind, String text) {

    enum Kind {
        /** {@code .name}. */
        FIELD,
        /** {@code $name}. */
        VARIABLE,
        /** {@code @name}. */
        FORMAT,
        /** A function or a keyword. */
        NAME,
        NUMBER,
        TEXT,
        /** A text with expressions in it, which follow it in parentheses of their own. */
        TEMPLATE,
        SIGN
    }

    private static final List<String> LONG_SIGNS =
            List.of("?//=", "?//", "//=", "|=", "+=", "-=", "*=", "/=", "%=", "//", "==", "!=", "<=", ">=", "..");

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    static List<JqToken> of(String expression) {
        List<JqToken> tokens = new ArrayList<>();
        new Scan(expression, tokens).until(expression.length(), false);
        return tokens;
    }

    /** Runs over an expression once. */
    private static final class Scan {

        private final String expression;
        private final List<JqToken> tokens;
        private int at;

        Scan(String expression, List<JqToken> tokens) {
            this.expression = expression;
            this.tokens = tokens;
        }

        /** @param inText whether a parenthesis that was not opened here ends it */
        void until(int end, boolean inText) {
            int depth = 0;
            while (at < end) {
                char letter = expression.charAt(at);
                if (letter == '#') {
                    int line = expression.indexOf('\n', at);
                    at = line < 0 ? end : line;
                } else if (Character.isWhitespace(letter)) {
                    at++;
                } else if (letter == '"') {
                    text();
                } else if (letter == '.' && isStart(at + 1)) {
                    word(Kind.FIELD, 1);
                } else if (letter == '$' && isStart(at + 1)) {
                    word(Kind.VARIABLE, 1);
                } else if (letter == '@' && isStart(at + 1)) {
                    word(Kind.FORMAT, 1);
                } else if (isStart(at)) {
                    word(Kind.NAME, 0);
                } else if (isDigit(at) || letter == '.' && isDigit(at + 1)) {
                    number();
                } else {
                    depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                    if (inText && depth < 0) {
                        return;
                    }
                    sign();
                }
            }
        }

        private void word(Kind kind, int prefix) {
            int from = at + prefix;
            at = from;
            while (isPart(at) || kind != Kind.FIELD && expression.startsWith("::", at) && isStart(at + 2)) {
                at += isPart(at) ? 1 : 2;
            }
            tokens.add(new JqToken(kind, expression.substring(from, at)));
        }

        private void number() {
            int from = at;
            while (isDigit(at) || at < expression.length() && ".eE".indexOf(expression.charAt(at)) >= 0) {
                boolean exponent = Character.toLowerCase(expression.charAt(at)) == 'e';
                at++;
                if (exponent && at < expression.length() && "+-".indexOf(expression.charAt(at)) >= 0) {
                    at++;
                }
            }
            tokens.add(new JqToken(Kind.NUMBER, expression.substring(from, at)));
        }

        private void sign() {
            String sign = LONG_SIGNS.stream()
                    .filter(some -> expression.startsWith(some, at))
                    .findFirst()
                    .orElse(expression.substring(at, at + 1));
            at += sign.length();
            tokens.add(new JqToken(Kind.SIGN, sign));
        }

        /** Other escapes than those of quotes make it a template, which nobody looks into. */
        private void text() {
            StringBuilder content = new StringBuilder();
            int place = tokens.size();
            boolean plain = true;
            for (at++; at < expression.length() && expression.charAt(at) != '"'; at++) {
                if (expression.charAt(at) != '\\') {
                    content.append(expression.charAt(at));
                    continue;
                }
                char escaped = at + 1 < expression.length() ? expression.charAt(++at) : '\\';
                plain &= escaped == '"' || escaped == '\\';
                content.append(escaped);
                if (escaped == '(') {
                    tokens.add(new JqToken(Kind.SIGN, "("));
                    at++;
                    until(expression.length(), true);
                    tokens.add(new JqToken(Kind.SIGN, ")"));
                }
            }
            at++;
            tokens.add(place, new JqToken(plain ? Kind.TEXT : Kind.TEMPLATE, content.toString()));
        }

        private boolean isStart(int place) {
            return isPart(place) && !isDigit(place);
        }

        private boolean isPart(int place) {
            char letter = place < expression.length() ? expression.charAt(place) : ' ';
            return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_' || isDigit(place);
        }

        private boolean isDigit(int place) {
            return place < expression.length() && expression.charAt(place) >= '0' && expression.charAt(place) <= '9';
        }
    }
}
