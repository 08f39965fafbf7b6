package io.jobmeter.extract.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobmeter.extract.row.JqToken.Kind;
import io.jobmeter.extract.row.Step.Operand;
import io.jobmeter.extract.row.Step.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether an expression is made of steps alone. */
final class StepReader {

    private static final List<String> SIGNS = List.of("==", "!=", "<", "<=", ">", ">=");

    /** Something that is no step. */
    private static final class OtherException extends Exception {
        OtherException() {
            super(null, null, false, false);
        }
    }

    private final List<JqToken> tokens;
    private int at;

    private StepReader(List<JqToken> tokens) {
        this.tokens = tokens;
    }

    /** Empty where the engine is needed. */
    static Optional<List<Step>> read(List<JqToken> tokens) {
        try {
            StepReader reader = new StepReader(tokens);
            List<Step> steps = new ArrayList<>();
            do {
                reader.stage(steps);
            } while (reader.taken("|"));
            return reader.at == tokens.size() ? Optional.of(List.copyOf(steps)) : Optional.empty();
        } catch (OtherException other) {
            return Optional.empty();
        }
    }

    private void stage(List<Step> steps) throws OtherException {
        if (isName("select")) {
            at++;
            need("(");
            Test test = either();
            need(")");
            steps.add(new Step.Select(test));
        } else {
            path(steps);
        }
    }

    private void path(List<Step> steps) throws OtherException {
        if (!is(Kind.FIELD)) {
            need(".");
            if (is(Kind.TEXT)) {
                steps.add(new Step.Key(take()));
            }
        }
        while (is(Kind.FIELD) || isSign("[") || isSign(".")) {
            if (is(Kind.FIELD)) {
                steps.add(new Step.Key(take()));
            } else if (taken(".")) {
                if (!is(Kind.TEXT)) {
                    throw new OtherException();
                }
                steps.add(new Step.Key(take()));
            } else {
                at++;
                bracket(steps);
                need("]");
            }
        }
    }

    private void bracket(List<Step> steps) throws OtherException {
        if (isSign("]")) {
            steps.add(new Step.Each());
        } else if (is(Kind.TEXT)) {
            steps.add(new Step.Key(take()));
        } else {
            int sign = taken("-") ? -1 : 1;
            if (!is(Kind.NUMBER) || !isSmall(tokens.get(at).text())) {
                throw new OtherException();
            }
            steps.add(new Step.Index(sign * Integer.parseInt(take())));
        }
    }

    private Test either() throws OtherException {
        Test test = both();
        while (isName("or")) {
            at++;
            test = new Test.Or(test, both());
        }
        return test;
    }

    private Test both() throws OtherException {
        Test test = compared();
        while (isName("and")) {
            at++;
            test = new Test.And(test, compared());
        }
        return test;
    }

    private Test compared() throws OtherException {
        Operand left = operand();
        if (at < tokens.size()
                && tokens.get(at).kind() == Kind.SIGN
                && SIGNS.contains(tokens.get(at).text())) {
            return new Test.Compared(left, take(), operand());
        }
        return new Test.Holds(left);
    }

    private Operand operand() throws OtherException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (is(Kind.TEXT)) {
            return new Operand.Constant(nodes.textNode(take()));
        } else if (is(Kind.NUMBER) && isSmall(tokens.get(at).text())) {
            return new Operand.Constant(nodes.numberNode(Integer.parseInt(take())));
        } else if (is(Kind.NAME)) {
            JsonNode constant = switch (take()) {
                case "true" -> nodes.booleanNode(true);
                case "false" -> nodes.booleanNode(false);
                case "null" -> nodes.nullNode();
                default -> throw new OtherException();
            };
            return new Operand.Constant(constant);
        }
        List<Step> steps = new ArrayList<>();
        path(steps);
        if (steps.contains(new Step.Each())) {
            throw new OtherException();
        }
        return new Operand.Path(List.copyOf(steps));
    }

    private static boolean isSmall(String number) {
        return number.length() < 10 && number.chars().allMatch(Character::isDigit);
    }

    private boolean is(Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private boolean isSign(String sign) {
        return at < tokens.size() && tokens.get(at).is(sign);
    }

    private boolean isName(String name) {
        return is(Kind.NAME) && tokens.get(at).text().equals(name);
    }

    private boolean taken(String sign) {
        boolean here = isSign(sign);
        at += here ? 1 : 0;
        return here;
    }

    private String take() {
        return tokens.get(at++).text();
    }

    private void need(String sign) throws OtherException {
        if (!taken(sign)) {
            throw new OtherException();
        }
    }
}
