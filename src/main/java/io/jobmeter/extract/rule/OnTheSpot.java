package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import io.jobmeter.extract.row.Nearest;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code NAME=FORMAT[@SOURCE]:EXPR}, a rule as given on a command line. The last value counts. */
public final class OnTheSpot {

    private static final Pattern FORM = Pattern.compile("(?s)([^=:@]+)=([a-z]+)(?:@([^:]+))?:(.+)");

    private static final List<String> FORMATS =
            List.of("regex", "json", "ndjson", "yaml", "xml", "csv", "logfmt", "prometheus");

    private OnTheSpot() {}

    public static RuleWords words(String text) throws BadRuleException {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new BadRuleException("'" + text + "' is not NAME=FORMAT:EXPR, such as 'rps=regex:([0-9.]+) req/s'");
        }
        refuseUnknown(text, parts.group(2));
        boolean regex = parts.group(2).equals("regex") || parts.group(2).equals("text");
        Optional<String> expression = Optional.of(parts.group(4));
        String place = "metric '" + text + "'";
        MetricWords metric = new MetricWords(
                place,
                Optional.of(parts.group(1)),
                regex ? Optional.empty() : expression,
                Map.of(),
                Optional.empty(),
                Optional.of("last"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new RuleWords(
                place,
                Optional.ofNullable(parts.group(3)),
                Optional.of(regex ? "text" : parts.group(2)),
                Optional.empty(),
                Optional.empty(),
                regex ? expression : Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(metric));
    }

    private static void refuseUnknown(String text, String format) throws BadRuleException {
        if (!FORMATS.contains(format) && !format.equals("text")) {
            throw new BadRuleException("'" + text + "': format '" + format
                    + "' is none of regex, json, ndjson, yaml, xml, csv, logfmt or prometheus"
                    + new Nearest(FORMATS).meant(format));
        }
    }
}
