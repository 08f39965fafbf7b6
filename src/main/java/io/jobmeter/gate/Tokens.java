package io.jobmeter.gate;

import io.jobmeter.gate.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The words of a condition, one after another. */
final class Tokens {

    /** Longer ones first, and with them what people write who come from other languages: it is explained whole. */
    private static final List<String> SYMBOLS =
            List.of("===", "!==", "=~", "!~", ">=", "<=", "==", "!=", "=>", "=<", "<>", "&&", "||");

    private final String text;
    private final List<Token> all = new ArrayList<>();
    private int at;
    private int taken;

    Tokens(String text) throws BadConditionException {
        this.text = text;
        do {
            all.add(read());
        } while (all.getLast().kind() != Kind.END);
    }

    Token peek() {
        return all.get(taken);
    }

    /** The one behind the next, or the end. */
    Token peekBehind() {
        return all.get(Math.min(taken + 1, all.size() - 1));
    }

    /** The end can be taken again and again. */
    Token take() {
        Token token = peek();
        taken = Math.min(taken + 1, all.size() - 1);
        return token;
    }

    boolean takes(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            take();
        }
        return there;
    }

    void expect(String symbol) throws BadConditionException {
        if (!takes(symbol)) {
            throw peek().instead("'" + symbol + "'");
        }
    }

    private Token read() throws BadConditionException {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int begin = at;
        if (at == text.length()) {
            return new Token(Kind.END, "", begin + 1);
        }
        char first = text.charAt(at);
        if (isDigit(first) || first == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at = new NumberSpan(text, at).end();
            return new Token(Kind.NUMBER, text.substring(begin, at), begin + 1);
        }
        if (isName(text.codePointAt(at))) {
            while (at < text.length()
                    && (isName(text.codePointAt(at)) || isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at += Character.charCount(text.codePointAt(at));
            }
            return new Token(Kind.NAME, text.substring(begin, at), begin + 1);
        }
        return first == '"' || first == '\'' ? quoted(first) : symbol();
    }

    private Token quoted(char quote) throws BadConditionException {
        int begin = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new BadConditionException("has a quote at column " + (begin + 1) + " that is never closed");
        }
        return new Token(Kind.QUOTED, Quoted.plain(text.substring(begin + 1, at++)), begin + 1);
    }

    private Token symbol() {
        int begin = at;
        String symbol = SYMBOLS.stream()
                .filter(known -> text.startsWith(known, begin))
                .findFirst()
                .orElseGet(() -> Character.toString(text.codePointAt(begin)));
        at += symbol.length();
        return new Token(Kind.SYMBOL, symbol, begin + 1);
    }

    static boolean isName(int character) {
        return Character.isLetter(character) || character == '_' || character == ':';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
