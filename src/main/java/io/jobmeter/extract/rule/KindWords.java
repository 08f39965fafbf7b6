package io.jobmeter.extract.rule;

import io.jobmeter.extract.row.Nearest;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a metric says of its type. */
final class KindWords {

    private static final String AGGREGATES = "sum, min, max, avg, count, first, last, p50, p90, p95 or p99";

    private final MetricWords words;
    private final RuleFaults faults;

    KindWords(MetricWords words, RuleFaults faults) {
        this.words = words;
        this.faults = faults;
    }

    Kind kind() throws BadRuleException {
        String type = words.type().orElse("gauge");
        return switch (type) {
            case "gauge" -> {
                refuseBuckets();
                yield new Kind.Gauge(aggregate());
            }
            case "counter" -> {
                refuseBuckets();
                yield new Kind.Counter(count());
            }
            case "histogram" -> {
                if (words.aggregate().isPresent()) {
                    faults.say(new BadRuleException(
                            "aggregate", "is not for type histogram, which takes all rows as it is"));
                }
                yield new Kind.Histogram(bounds());
            }
            default -> {
                faults.of(this::aggregate);
                if (!words.buckets().isEmpty()) {
                    faults.of(this::bounds);
                }
                throw new BadRuleException(
                        "type",
                        "'" + type + "' is none of gauge, counter or histogram"
                                + new Nearest(List.of("gauge", "counter", "histogram")).meant(type));
            }
        };
    }

    private void refuseBuckets() {
        if (!words.buckets().isEmpty()) {
            faults.say(new BadRuleException("buckets", "are for type histogram only"));
        }
    }

    private Aggregate count() throws BadRuleException {
        Aggregate aggregate = aggregate();
        return switch (aggregate) {
            case NONE -> Aggregate.SUM;
            case SUM, FIRST, LAST, MAX -> aggregate;
            default ->
                throw new BadRuleException(
                        "aggregate",
                        "'" + words.aggregate().get() + "' of a counter is none of sum, max, first or last");
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
                "aggregate",
                "'" + word + "' is none of " + AGGREGATES
                        + new Nearest(List.of(AGGREGATES.split(", | or "))).meant(word));
    }

    private List<Double> bounds() throws BadRuleException {
        if (words.buckets().isEmpty()) {
            throw new BadRuleException("needs buckets, being of type histogram: give some, such as [0.1, 0.5, 1]");
        }
        List<Double> bounds = new ArrayList<>();
        for (int at = 0; at < words.buckets().size(); at++) {
            String bucket = words.buckets().get(at);
            String key = "buckets[" + at + "]";
            Optional<Double> bound = faults.of(() -> bound(key, bucket));
            if (bound.isPresent() && !bounds.isEmpty() && bound.get() <= bounds.getLast()) {
                faults.say(new BadRuleException(key, "'" + bucket + "' is not above the one before it"));
            }
            bound.ifPresent(bounds::add);
        }
        return List.copyOf(bounds);
    }

    private static double bound(String key, String bucket) throws BadRuleException {
        try {
            double bound = Double.parseDouble(bucket.strip());
            if (Double.isFinite(bound)) {
                return bound;
            }
        } catch (NumberFormatException none) {
            // Said below, as of what is not finite.
        }
        throw new BadRuleException(key, "'" + bucket + "' is not a finite number");
    }
}
