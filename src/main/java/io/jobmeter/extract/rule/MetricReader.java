package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.row.Jq;
import io.jobmeter.extract.row.Nearest;
import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import io.jobmeter.extract.rule.Template.Missing;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One metric of a rule in words, checked and compiled. */
final class MetricReader {

    private static final List<String> MISSING = List.of("skip", "zero", "fail", "ignore");

    private final MetricWords words;
    private final Optional<Format> format;
    private final RuleFaults faults;
    private final PartWords parts;

    /** @param format empty where nobody knows, so that only what stands in no row can be checked */
    MetricReader(MetricWords words, Optional<Format> format, RuleFaults faults) {
        this.words = words;
        this.format = format;
        this.faults = faults;
        this.parts = new PartWords(format);
    }

    /** Empty where anything of it cannot be read. */
    Optional<Template> template() {
        Optional<NameTemplate> name = faults.of(this::name);
        Optional<Kind> kind = faults.of(() -> new KindWords(words, faults).kind());
        Optional<Optional<Part>> value = faults.of(() -> value(kind));
        SortedMap<String, Part> labels = labels();
        Optional<NumberReader> numbers = faults.of(this::numbers);
        Optional<Missing> missing = faults.of(() -> missing(kind));
        return faults.any()
                ? Optional.empty()
                : Optional.of(new Template(
                        name.orElseThrow(),
                        kind.orElseThrow(),
                        value.orElseThrow(),
                        labels,
                        words.unit().orElse(""),
                        words.help().orElse(""),
                        numbers.orElseThrow(),
                        missing.orElseThrow()));
    }

    private NameTemplate name() throws BadRuleException {
        String name =
                words.name().filter(said -> !said.isBlank()).orElseThrow(() -> new BadRuleException("has no name"));
        return new NameWords(name.strip(), parts).template();
    }

    /** @param kind empty where it cannot be read, so that nobody knows whether a value is needed */
    private Optional<Part> value(Optional<Kind> kind) throws BadRuleException {
        if (words.value().isPresent()) {
            Part part = parts.of("value", words.value().get());
            if (part instanceof Part.Constant && format.isPresent()) {
                throw new BadRuleException(
                        "value", "'" + words.value().get() + "' is not a group of the match, such as $value");
            }
            return Optional.of(part);
        }
        boolean counts = kind.isEmpty()
                || kind.get() instanceof Kind.Counter
                || kind.get().equals(new Kind.Gauge(Aggregate.COUNT));
        if (counts || format.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (format.get()) {
                    case Format.Text(Pattern pattern) when pattern.groupCount() > 0 -> new Part.Group(1);
                    case Format.Text(Pattern pattern) ->
                        throw new BadRuleException(
                                "needs a group in the match '" + pattern + "': put ( ) around the number");
                    case Format.Prometheus() -> new Part.Path(Jq.of(".value"));
                    default -> throw new BadRuleException("needs a value, being of format " + format.get());
                });
    }

    private SortedMap<String, Part> labels() {
        SortedMap<String, Part> labels = new TreeMap<>();
        words.labels()
                .forEach((name, value) ->
                        faults.of(() -> parts.of("labels." + name, value)).ifPresent(part -> labels.put(name, part)));
        return labels;
    }

    private NumberReader numbers() throws BadRuleException {
        try {
            return NumberReader.of(words.unit().orElse(""), words.valueUnit().orElse(""));
        } catch (IllegalArgumentException impossible) {
            throw new BadRuleException("value-unit", impossible.getMessage());
        }
    }

    private Missing missing(Optional<Kind> kind) throws BadRuleException {
        String word = words.onMissing().orElse("skip");
        if (word.equals("zero") && kind.filter(Kind.Histogram.class::isInstance).isPresent()) {
            throw new BadRuleException("on-missing", "'zero' is not for type histogram, which has no zero");
        }
        return switch (word) {
            case "skip" -> Missing.SKIP;
            case "zero" -> Missing.ZERO;
            case "fail" -> Missing.FAIL;
            case "ignore" -> Missing.IGNORE;
            default ->
                throw new BadRuleException(
                        "on-missing",
                        "'" + word + "' is none of skip, zero, fail or ignore" + new Nearest(MISSING).meant(word));
        };
    }
}
