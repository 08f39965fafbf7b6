package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.row.Jq;
import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import io.jobmeter.extract.rule.Template.Missing;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One metric of a rule in words, checked and compiled. */
final class MetricReader {

    private final MetricWords words;
    private final Format format;
    private final PartWords parts;

    MetricReader(MetricWords words, Format format) {
        this.words = words;
        this.format = format;
        this.parts = new PartWords(format);
    }

    Template template() throws BadRuleException {
        String name =
                words.name().filter(said -> !said.isBlank()).orElseThrow(() -> new BadRuleException("has no name"));
        Kind kind = new KindWords(words).kind();
        return new Template(
                new NameWords(name.strip(), parts).template(),
                kind,
                value(kind),
                labels(),
                words.unit().orElse(""),
                words.help().orElse(""),
                numbers(),
                missing(kind));
    }

    private Optional<Part> value(Kind kind) throws BadRuleException {
        if (words.value().isPresent()) {
            Part part = parts.of(words.value().get());
            if (part instanceof Part.Constant) {
                throw new BadRuleException(
                        "value '" + words.value().get() + "' is not a group of the match, such as $value");
            }
            return Optional.of(part);
        }
        boolean counts = kind instanceof Kind.Counter || kind.equals(new Kind.Gauge(Aggregate.COUNT));
        if (counts) {
            return Optional.empty();
        }
        return Optional.of(
                switch (format) {
                    case Format.Text(Pattern pattern) when pattern.groupCount() > 0 -> new Part.Group(1);
                    case Format.Text(Pattern pattern) ->
                        throw new BadRuleException("'" + pattern + "' has no group: put ( ) around the number");
                    case Format.Prometheus() -> new Part.Path(Jq.of(".value"));
                    default -> throw new BadRuleException("format " + format + " needs a value");
                });
    }

    private SortedMap<String, Part> labels() throws BadRuleException {
        SortedMap<String, Part> labels = new TreeMap<>();
        for (Map.Entry<String, String> label : words.labels().entrySet()) {
            try {
                labels.put(label.getKey(), parts.of(label.getValue()));
            } catch (BadRuleException wrong) {
                throw new BadRuleException("label '" + label.getKey() + "': " + wrong.getMessage());
            }
        }
        return labels;
    }

    private NumberReader numbers() throws BadRuleException {
        try {
            return NumberReader.of(words.unit().orElse(""), words.valueUnit().orElse(""));
        } catch (IllegalArgumentException impossible) {
            throw new BadRuleException(impossible.getMessage());
        }
    }

    private Missing missing(Kind kind) throws BadRuleException {
        String word = words.onMissing().orElse("skip");
        if (word.equals("zero") && kind instanceof Kind.Histogram) {
            throw new BadRuleException("on-missing zero is not for type histogram, which has no zero");
        }
        return switch (word) {
            case "skip" -> Missing.SKIP;
            case "zero" -> Missing.ZERO;
            case "fail" -> Missing.FAIL;
            case "ignore" -> Missing.IGNORE;
            default -> throw new BadRuleException("on-missing '" + word + "' is none of skip, zero, fail or ignore");
        };
    }
}
