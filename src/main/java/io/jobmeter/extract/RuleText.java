package io.jobmeter.extract;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;

/** A rule in words, checked and compiled. */
public final class RuleText {

    private static final Pattern ON_THE_SPOT = Pattern.compile("(?s)([^=:@]+)=([a-z]+)(?:@([^:]+))?:(.+)");

    private RuleText() {}

    /** {@code NAME=FORMAT[@SOURCE]:EXPR}, as given on a command line. */
    public static Rule onTheSpot(String text) throws BadRuleException {
        var parts = ON_THE_SPOT.matcher(text);
        if (!parts.matches()) {
            throw new BadRuleException("'" + text + "' is not NAME=FORMAT:EXPR, such as 'rps=regex:([0-9.]+) req/s'");
        }
        Definition metric = Definition.of(parts.group(1).strip());
        Source source = source(parts.group(3) == null ? "stdout" : parts.group(3));
        return switch (parts.group(2)) {
            case "regex" -> text(metric, source, parts.group(4), "");
            case "json" -> json(metric, source, parts.group(4));
            default ->
                throw new BadRuleException(
                        "'" + text + "' has format '" + parts.group(2) + "'; there are regex and json");
        };
    }

    public static Source source(String word) throws BadRuleException {
        return Arrays.stream(Source.values())
                .filter(source -> source.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRuleException("source '" + word + "' is neither stdout nor stderr"));
    }

    /** @param group the name of the group that holds the number; empty for the first one */
    public static Rule text(Definition metric, Source source, String expression, String group) throws BadRuleException {
        Pattern pattern = pattern(expression);
        if (!group.isEmpty() && !pattern.namedGroups().containsKey(group)) {
            throw new BadRuleException("'" + expression + "' has no group named '" + group + "'");
        }
        if (pattern.groupCount() == 0) {
            throw new BadRuleException("'" + expression + "' has no group: put ( ) around the number");
        }
        return new Rule.Text(
                metric,
                source,
                pattern,
                group.isEmpty() ? 1 : pattern.namedGroups().get(group));
    }

    public static Rule json(Definition metric, Source source, String expression) throws BadRuleException {
        return new Rule.Json(metric, source, Jq.compile(expression));
    }

    private static Pattern pattern(String expression) throws BadRuleException {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw new BadRuleException("'" + expression + "' is not a regular expression: " + Sentence.of(wrong));
        }
    }
}
