package io.jobmeter.extract.rule;

import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a metric says of its type. */
final class KindWords {

    private final MetricWords words;

    KindWords(MetricWords words) {
        this.words = words;
    }

    Kind kind() throws BadRuleException {
        String type = words.type().orElse("gauge");
        if (type.equals("histogram") && words.aggregate().isPresent()) {
            throw new BadRuleException("aggregate is not for type histogram, which takes all rows as it is");
        }
        if (!type.equals("histogram") && !words.buckets().isEmpty()) {
            throw new BadRuleException("buckets are for type histogram only");
        }
        return switch (type) {
            case "gauge" -> new Kind.Gauge(aggregate());
            case "counter" -> new Kind.Counter(count());
            case "histogram" -> new Kind.Histogram(bounds());
            default -> throw new BadRuleException("type '" + type + "' is none of gauge, counter or histogram");
        };
    }

    private Aggregate count() throws BadRuleException {
        Aggregate aggregate = aggregate();
        return switch (aggregate) {
            case NONE -> Aggregate.SUM;
            case SUM, FIRST, LAST, MAX -> aggregate;
            default ->
                throw new BadRuleException(
                        "aggregate '" + words.aggregate().get() + "' of a counter is none of sum, max, first or last");
        };
    }

    private Aggregate aggregate() throws BadRuleException {
        if (words.aggregate().isEmpty()) {
            return Aggregate.NONE;
        }
        String word = words.aggregate().get();
        for (Aggregate aggregate : Aggregate.values()) {
            if (aggregate != Aggregate.NONE
                    && aggregate.name().toLowerCase(Locale.ROOT).equals(word)) {
                return aggregate;
            }
        }
        throw new BadRuleException(
                "aggregate '" + word + "' is none of sum, min, max, avg, count, first, last, p50, p90, p95 or p99");
    }

    private List<Double> bounds() throws BadRuleException {
        if (words.buckets().isEmpty()) {
            throw new BadRuleException("type histogram needs buckets, such as [0.1, 0.5, 1]");
        }
        List<Double> bounds = new ArrayList<>();
        for (String bucket : words.buckets()) {
            double bound = bound(bucket);
            if (!bounds.isEmpty() && bound <= bounds.getLast()) {
                throw new BadRuleException("bucket " + bucket + " is not above the one before it");
            }
            bounds.add(bound);
        }
        return List.copyOf(bounds);
    }

    private static double bound(String bucket) throws BadRuleException {
        try {
            double bound = Double.parseDouble(bucket.strip());
            if (Double.isFinite(bound)) {
                return bound;
            }
        } catch (NumberFormatException none) {
            // Said below, as of what is not finite.
        }
        throw new BadRuleException("bucket '" + bucket + "' is not a finite number");
    }
}
