package io.jobmeter.gate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.jobmeter.gate.LabelMatcher.Value;
import io.jobmeter.gate.Token.Kind;
import io.jobmeter.pattern.PatternSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands in braces behind a metric: {@code {label="v", other!~"x.*"}}. */
final class MatcherReader {

    private final Tokens tokens;

    MatcherReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Empty where there are no braces. */
    List<LabelMatcher> read() throws BadConditionException {
        List<LabelMatcher> matchers = new ArrayList<>();
        if (!tokens.takes("{")) {
            return matchers;
        }
        while (!tokens.takes("}")) {
            matchers.add(matcher());
            if (!tokens.takes(",") && !tokens.peek().is("}")) {
                throw tokens.peek().instead("',' or '}'");
            }
        }
        return List.copyOf(matchers);
    }

    private LabelMatcher matcher() throws BadConditionException {
        Token label = tokens.peek();
        if (label.kind() != Kind.NAME && label.kind() != Kind.QUOTED) {
            throw label.instead("a label such as severity=\"HIGH\"");
        }
        tokens.take();
        Token sign = tokens.peek();
        if (sign.is("==")) {
            throw new BadConditionException("has '==' at column " + sign.column() + ": write '=' for labels");
        }
        if (!sign.is("=") && !sign.is("!=") && !sign.is("=~") && !sign.is("!~")) {
            throw sign.instead("'=', '!=', '=~' or '!~'");
        }
        tokens.take();
        Token value = tokens.peek();
        if (value.kind() != Kind.QUOTED) {
            throw value.instead("a text in quotes");
        }
        tokens.take();
        boolean expression = sign.text().endsWith("~");
        return new LabelMatcher(
                label.text(),
                sign.text().startsWith("!"),
                expression ? new Value.Expression(pattern(value)) : new Value.Text(value.text()));
    }

    private static Pattern pattern(Token value) throws BadConditionException {
        Optional<String> tooLarge = PatternSize.problem(value.text());
        if (tooLarge.isPresent()) {
            throw new BadConditionException("has '" + value.text() + "' at column " + value.column()
                    + ", which is too large a regular expression: " + tooLarge.get());
        }
        try {
            return Pattern.compile(value.text());
        } catch (PatternSyntaxException wrong) {
            throw new BadConditionException("has '" + value.text() + "' at column " + value.column()
                    + ", which is not a regular expression: " + wrong.getDescription());
        }
    }
}
