package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.jobmeter.extract.row.Nearest;
import io.jobmeter.extract.rule.Format.Document;
import io.jobmeter.pattern.PatternSize;
import java.util.List;
import java.util.Optional;

/** What a rule says of its format. A word that its format has no use for is a mistake, and not passed over. */
final class FormatWords {

    private static final String FORMATS = "json, ndjson, yaml, xml, csv, logfmt, text or prometheus";
    private static final List<String> KNOWN = List.of(FORMATS.split(", | or "));
    private static final List<String> DOCUMENTS = List.of("only", "first", "last");

    private FormatWords() {}

    /** Empty where it cannot be read. */
    static Optional<Format> format(RuleWords words, RuleFaults faults) {
        Optional<Format> format = faults.of(() -> read(words));
        String word = words.format().orElse("");
        if (KNOWN.contains(word)) {
            boolean document = List.of("json", "yaml", "xml").contains(word);
            useless(faults, "document", words.document().isPresent() && !document, "json, yaml and xml");
            useless(faults, "match", words.match().isPresent() && !word.equals("text"), "text");
            useless(faults, "delimiter", words.delimiter().isPresent() && !word.equals("csv"), "csv");
            useless(faults, "columns", !words.columns().isEmpty() && !word.equals("csv"), "csv");
        }
        return format;
    }

    /** Of one that cannot be read, what the rest of the rule is checked by; empty where nobody knows. */
    static Optional<Format> likely(RuleWords words) {
        Optional<String> word = words.format()
                .filter(KNOWN::contains)
                .or(() -> words.format().flatMap(said -> new Nearest(KNOWN).to(said)));
        return switch (word.orElse("")) {
            case "text" -> Optional.empty();
            case "" ->
                words.rows().isPresent() && words.match().isEmpty()
                        ? Optional.of(new Format.Json(Document.ONLY))
                        : Optional.empty();
            case "prometheus" -> Optional.of(new Format.Prometheus());
            case "ndjson" -> Optional.of(new Format.Ndjson());
            case "yaml" -> Optional.of(new Format.Yaml(Document.ONLY));
            case "xml" -> Optional.of(new Format.Xml(Document.ONLY));
            case "csv" -> Optional.of(new Format.Csv(',', words.columns()));
            case "logfmt" -> Optional.of(new Format.Logfmt());
            default -> Optional.of(new Format.Json(Document.ONLY));
        };
    }

    static boolean isText(RuleWords words) {
        return words.format().filter("text"::equals).isPresent();
    }

    private static Format read(RuleWords words) throws BadRuleException {
        String word = words.format().orElseThrow(() -> new BadRuleException("has no format: give " + FORMATS));
        return switch (word) {
            case "text" -> new Format.Text(pattern(words));
            case "json" -> new Format.Json(document(words));
            case "yaml" -> new Format.Yaml(document(words));
            case "xml" -> new Format.Xml(document(words));
            case "ndjson" -> new Format.Ndjson();
            case "csv" -> new Format.Csv(delimiter(words.delimiter()), words.columns());
            case "logfmt" -> new Format.Logfmt();
            case "prometheus" -> new Format.Prometheus();
            default ->
                throw new BadRuleException(
                        "format", "'" + word + "' is none of " + FORMATS + new Nearest(KNOWN).meant(word));
        };
    }

    private static Pattern pattern(RuleWords words) throws BadRuleException {
        String expression =
                words.match().orElseThrow(() -> new BadRuleException("needs a match, being of format text"));
        Optional<String> tooLarge = PatternSize.problem(expression);
        if (tooLarge.isPresent()) {
            throw new BadRuleException(
                    "match", "'" + expression + "' is too large a regular expression: " + tooLarge.get());
        }
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw new BadRuleException(
                    "match", "'" + expression + "' is not a regular expression: " + reason(expression, wrong));
        }
    }

    private static String reason(String expression, PatternSyntaxException wrong) {
        String part = wrong.getPattern();
        int at = part == null || part.isEmpty() || part.equals(expression) ? -1 : expression.indexOf(part);
        return wrong.getDescription() + (at < 0 ? "" : " '" + part + "' at character " + (at + 1));
    }

    private static Document document(RuleWords words) throws BadRuleException {
        String word = words.document().orElse("only");
        return switch (word) {
            case "only" -> Document.ONLY;
            case "first" -> Document.FIRST;
            case "last" -> Document.LAST;
            default ->
                throw new BadRuleException(
                        "document",
                        "'" + word + "' is none of only, first or last" + new Nearest(DOCUMENTS).meant(word));
        };
    }

    private static char delimiter(Optional<String> word) throws BadRuleException {
        return switch (word.orElse(",")) {
            case "tab", "\\t", "\t" -> '\t';
            case String one when one.length() == 1 && "\"\r\n".indexOf(one.charAt(0)) < 0 -> one.charAt(0);
            default -> throw new BadRuleException("delimiter", "'" + word.get() + "' is not one character, nor tab");
        };
    }

    private static void useless(RuleFaults faults, String key, boolean said, String formats) {
        if (said) {
            faults.say(new BadRuleException(key, "is for format " + formats + " only"));
        }
    }
}
