package io.jobmeter.gate;

import io.jobmeter.gate.Token.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Reads conditions. From what binds least: {@code or}, {@code and}, {@code not}, a comparison, {@code + -},
 * {@code * /}.
 */
final class ConditionReader {

    private static final Map<String, String> OTHER_LANGUAGES = Map.ofEntries(
            Map.entry("=", "'=='"),
            Map.entry("===", "'=='"),
            Map.entry("=>", "'>='"),
            Map.entry("=<", "'<='"),
            Map.entry("<>", "'!='"),
            Map.entry("!==", "'!='"),
            Map.entry("&&", "'and'"),
            Map.entry("||", "'or'"),
            Map.entry("!", "'not'"),
            Map.entry(",", "numbers without it"));

    /** No person writes more, and the stack holds them all. */
    private static final int MOST_PARTS = 200;

    private final Tokens tokens;
    private final TermReader terms;
    private int parts;

    private ConditionReader(String text) throws BadConditionException {
        this.tokens = new Tokens(text);
        this.terms = new TermReader(tokens, this);
    }

    static Condition read(String text) throws BadConditionException {
        if (text.isBlank()) {
            throw new BadConditionException("is empty: it needs a comparison such as errors > 0");
        }
        ConditionReader reader = new ConditionReader(text);
        Condition condition = reader.condition();
        if (reader.tokens.peek().kind() != Kind.END) {
            throw reader.instead("'and', 'or' or the end");
        }
        if (Asked.of(condition).isEmpty()) {
            throw new BadConditionException("asks for no metric, and would say the same of every run");
        }
        return condition;
    }

    /** Called for each part that stands within, or beside, another. */
    void count() throws BadConditionException {
        if (++parts > MOST_PARTS) {
            throw new BadConditionException("has more than " + MOST_PARTS + " parts, which nobody could follow");
        }
    }

    BadConditionException instead(String expected) {
        Token token = tokens.peek();
        String meant = token.kind() == Kind.SYMBOL ? OTHER_LANGUAGES.get(token.text()) : null;
        return meant == null
                ? token.instead(expected)
                : new BadConditionException(
                        "has '" + token.text() + "' at column " + token.column() + ": write " + meant);
    }

    private Condition condition() throws BadConditionException {
        Token begin = tokens.peek();
        return truth(either(), begin);
    }

    Expression either() throws BadConditionException {
        Token begin = tokens.peek();
        Expression left = both();
        while (tokens.peek().isJoint("or")) {
            left = joined(left, begin, Condition.Either::new, true);
        }
        return left;
    }

    private Expression both() throws BadConditionException {
        Token begin = tokens.peek();
        Expression left = denied();
        while (tokens.peek().isJoint("and")) {
            left = joined(left, begin, Condition.Both::new, false);
        }
        return left;
    }

    private Condition joined(Expression left, Token begin, BinaryOperator<Condition> joint, boolean or)
            throws BadConditionException {
        count();
        Condition first = truth(left, begin);
        tokens.take();
        Token behind = tokens.peek();
        return joint.apply(first, truth(or ? both() : denied(), behind));
    }

    private Expression denied() throws BadConditionException {
        if (!tokens.peek().isJoint("not")) {
            return comparison();
        }
        count();
        tokens.take();
        Token behind = tokens.peek();
        return new Condition.Not(truth(denied(), behind));
    }

    private Expression comparison() throws BadConditionException {
        Token begin = tokens.peek();
        Optional<Boolean> every = terms.every();
        if (every.isPresent()) {
            tokens.take();
        }
        Expression left = every.isPresent() ? terms.bracketed() : terms.sum();
        Optional<Comparator> comparator = Comparator.of(tokens.peek());
        if (comparator.isEmpty()) {
            if (every.isPresent()) {
                throw TermReader.misplaced(begin);
            }
            return left;
        }
        count();
        tokens.take();
        Term first = terms.number(left, begin);
        Token behind = tokens.peek();
        if (terms.every().isPresent()) {
            throw TermReader.misplaced(behind);
        }
        Term second = terms.number(terms.sum(), behind);
        if (Comparator.of(tokens.peek()).isPresent()) {
            throw instead("'and', 'or' or the end");
        }
        return new Condition.Comparison(first, comparator.get(), second, every.orElse(false));
    }

    private Condition truth(Expression expression, Token begin) throws BadConditionException {
        return switch (expression) {
            case Condition condition -> condition;
            case Term term -> {
                boolean other = tokens.peek().kind() == Kind.SYMBOL
                        && OTHER_LANGUAGES.containsKey(tokens.peek().text());
                throw other
                                || tokens.peek().kind() != Kind.END
                                        && !tokens.peek().isJoint()
                        ? instead("a comparison such as > 0")
                        : new BadConditionException("has '" + term + "' at column " + begin.column()
                                + ", which is a number and has to be compared, as with > 0");
            }
        };
    }
}
