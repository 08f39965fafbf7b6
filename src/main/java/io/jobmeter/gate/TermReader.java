package io.jobmeter.gate;

import io.jobmeter.gate.Term.Function;
import io.jobmeter.gate.Token.Kind;
import java.util.Optional;

/** Reads numbers, metrics with their labels, and what is made of them. */
final class TermReader {

    private static final String EXPECTED = "a number or a metric";

    private final Tokens tokens;
    private final ConditionReader conditions;

    TermReader(Tokens tokens, ConditionReader conditions) {
        this.tokens = tokens;
        this.conditions = conditions;
    }

    /** Whether {@code all(} or {@code any(} comes next; nothing is taken. */
    Optional<Boolean> every() {
        Token next = tokens.peek();
        boolean call = next.kind() == Kind.NAME && tokens.peekBehind().is("(");
        return Optional.of(next.text())
                .filter(name -> call && (name.equals("all") || name.equals("any")))
                .map(name -> name.equals("all"));
    }

    Expression sum() throws BadConditionException {
        Token begin = tokens.peek();
        Expression left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            left = arithmetic(left, begin);
        }
        return left;
    }

    private Expression product() throws BadConditionException {
        Token begin = tokens.peek();
        Expression left = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            left = arithmetic(left, begin);
        }
        return left;
    }

    private Term arithmetic(Expression left, Token begin) throws BadConditionException {
        conditions.count();
        Term first = plain(left, begin);
        String operator = tokens.take().text();
        Token behind = tokens.peek();
        boolean sum = operator.equals("+") || operator.equals("-");
        return new Term.Arithmetic(first, operator.charAt(0), plain(sum ? product() : signed(), behind));
    }

    private Expression signed() throws BadConditionException {
        if (!tokens.peek().is("-")) {
            return primary();
        }
        conditions.count();
        tokens.take();
        Token behind = tokens.peek();
        return switch (number(signed(), behind)) {
            case Term.Number number -> number.negated();
            case Term term -> new Term.Arithmetic(new Term.Number("0", 0, Optional.empty()), '-', term);
        };
    }

    private Expression primary() throws BadConditionException {
        Token next = tokens.peek();
        if (next.is("(")) {
            return bracketed();
        }
        if (next.kind() == Kind.NUMBER) {
            return WrittenNumber.read(tokens.take());
        }
        if (next.kind() == Kind.NAME && tokens.peekBehind().is("(") && !next.isJoint()) {
            return call();
        }
        return selector(EXPECTED);
    }

    Expression bracketed() throws BadConditionException {
        conditions.count();
        tokens.expect("(");
        Expression within = conditions.either();
        if (!tokens.takes(")")) {
            throw conditions.instead("')'");
        }
        return within;
    }

    private Expression call() throws BadConditionException {
        Token name = tokens.take();
        return switch (name.text()) {
            case "absent" -> new Condition.Absent(ofMetric(name));
            case "count" -> new Term.Count(ofMetric(name));
            case "sum" -> aggregate(Function.SUM);
            case "avg" -> aggregate(Function.AVG);
            case "min" -> aggregate(Function.MIN);
            case "max" -> aggregate(Function.MAX);
            case "any", "all" -> throw misplaced(name);
            default ->
                throw new BadConditionException("has '" + name.text() + "(' at column " + name.column()
                        + ", which is none of any, all, sum, avg, min, max, count and absent");
        };
    }

    private Term aggregate(Function function) throws BadConditionException {
        Token begin = tokens.peek();
        return new Term.Aggregate(function, plain(bracketed(), begin));
    }

    private Term.Selector ofMetric(Token function) throws BadConditionException {
        tokens.expect("(");
        Term.Selector selector = selector("the name of a metric");
        if (!tokens.peek().is(")")) {
            throw tokens.peek().instead("')' behind the one metric of " + function.text());
        }
        tokens.take();
        return selector;
    }

    private Term.Selector selector(String expected) throws BadConditionException {
        Token name = tokens.peek();
        if (name.kind() != Kind.QUOTED && name.kind() != Kind.NAME || name.isJoint()) {
            throw conditions.instead(expected);
        }
        tokens.take();
        return new Term.Selector(name.text(), new MatcherReader(tokens).read());
    }

    Term number(Expression expression, Token begin) throws BadConditionException {
        return switch (expression) {
            case Term term -> term;
            case Condition condition ->
                throw new BadConditionException("has '" + condition + "' at column " + begin.column()
                        + ", which is true or false, where " + EXPECTED + " is expected");
        };
    }

    static BadConditionException misplaced(Token every) {
        return new BadConditionException("has '" + every.text() + "(' at column " + every.column()
                + ", which stands in front of a comparison alone, as in " + every.text() + "(errors) > 0");
    }

    /** A written unit is told from the metric beside it, which arithmetic has none of. */
    private Term plain(Expression expression, Token begin) throws BadConditionException {
        Term term = number(expression, begin);
        if (term instanceof Term.Number number && number.unit().isPresent()) {
            throw new BadConditionException("has '" + number.text() + "' at column " + begin.column()
                    + ", whose unit can only be compared with: write the number alone");
        }
        return term;
    }
}
