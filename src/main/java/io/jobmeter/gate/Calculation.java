package io.jobmeter.gate;

import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Works out what terms are for a run. Every number that comes of it is finite. */
final class Calculation {

    private final Measured measured;
    private final Set<String> mayBeAbsent;
    private final Set<String> troubles;

    /** @param troubles takes why the condition cannot be evaluated */
    Calculation(Measured measured, Set<String> mayBeAbsent, Set<String> troubles) {
        this.measured = measured;
        this.mayBeAbsent = mayBeAbsent;
        this.troubles = troubles;
    }

    /** Empty where a metric is not there, or there is some other trouble. */
    Optional<Samples> of(Term term) {
        return switch (term) {
            case Term.Number number -> Optional.of(Samples.one(Sample.written(number)));
            case Term.Selector selector -> series(selector);
            case Term.Count count -> {
                double series = measured.find(count.selector()).series().size();
                yield Optional.of(Samples.one(made(term.toString(), Labels.NONE, series, Optional.empty())));
            }
            case Term.Aggregate aggregate ->
                of(aggregate.of())
                        .flatMap(samples -> InOneUnit.of(samples.all(), troubles::add))
                        .flatMap(samples -> aggregate(aggregate, samples));
            case Term.Arithmetic arithmetic ->
                of(arithmetic.left())
                        .flatMap(left -> of(arithmetic.right()).flatMap(right -> arithmetic(arithmetic, left, right)));
        };
    }

    private Optional<Samples> series(Term.Selector selector) {
        Measured.Found found = measured.find(selector);
        if (found.series().isEmpty()) {
            if (!mayBeAbsent.contains(selector.name())) {
                troubles.add(measured.missing(selector));
            }
            return Optional.empty();
        }
        List<Sample> samples = new ArrayList<>();
        for (Metric metric : found.series()) {
            if (metric instanceof Histogram && found.part().isEmpty()) {
                String name = selector.name();
                troubles.add("'" + name + "' is a histogram: ask for " + name + "_count, " + name + "_sum, " + name
                        + "_min or " + name + "_max");
                return Optional.empty();
            }
            samples.add(measured.sample(metric, found.part()));
        }
        return Optional.of(new Samples(samples, false));
    }

    private Optional<Samples> aggregate(Term.Aggregate aggregate, List<Sample> samples) {
        var values = samples.stream().mapToDouble(Sample::value);
        double value = switch (aggregate.function()) {
            case SUM -> values.sum();
            case AVG -> values.average().orElseThrow();
            case MIN -> values.min().orElseThrow();
            case MAX -> values.max().orElseThrow();
        };
        Optional<WrittenUnit> unit = samples.getFirst().unit();
        boolean same = samples.stream().allMatch(sample -> sample.unit().equals(unit));
        Sample one = made(aggregate.toString(), Labels.NONE, value, same ? unit : Optional.empty());
        return finite(one, () -> "").map(Samples::one);
    }

    private Optional<Samples> arithmetic(Term.Arithmetic arithmetic, Samples left, Samples right) {
        Optional<List<Samples.Pair>> pairs = left.with(right, troubles::add);
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        String text = arithmetic.toString();
        String bracketed = arithmetic.in(6);
        List<Sample> results = new ArrayList<>();
        for (Samples.Pair pair : pairs.get()) {
            Optional<Samples.Pair> numbers = inOneUnit(arithmetic.operator(), pair);
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            Sample a = numbers.get().left();
            Sample b = numbers.get().right();
            Labels labels = left.alone() ? b.labels() : a.labels();
            double value = value(arithmetic.operator(), a.value(), b.value());
            String shown = labels.values().isEmpty() ? text : bracketed;
            Sample result = made(shown, labels, value, unit(arithmetic, a, b));
            Optional<Sample> finite = finite(result, () -> arithmetic.operator() == '/' ? b.words() : "");
            if (finite.isEmpty()) {
                return Optional.empty();
            }
            results.add(result);
        }
        return Optional.of(new Samples(results, left.alone() && right.alone()));
    }

    /** So much per second, or times as much, is of several kinds by right. */
    private Optional<Samples.Pair> inOneUnit(char operator, Samples.Pair pair) {
        boolean alike = pair.left()
                .unit()
                .map(WrittenUnit::kind)
                .equals(pair.right().unit().map(WrittenUnit::kind));
        return operator == '*' || operator == '/' && !alike ? Optional.of(pair) : InOneUnit.of(pair, troubles::add);
    }

    private static double value(char operator, double left, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> left / right;
        };
    }

    /** A part of something is a share of it, and a sum has its parts' unit; else it is nobody's guess. */
    private static Optional<WrittenUnit> unit(Term.Arithmetic arithmetic, Sample left, Sample right) {
        if (!left.unit().equals(right.unit())) {
            return Optional.empty();
        }
        return switch (arithmetic.operator()) {
            case '/' -> WrittenUnit.find("ratio");
            case '+', '-' -> left.unit();
            default -> Optional.empty();
        };
    }

    private static Sample made(String what, Labels labels, double value, Optional<WrittenUnit> unit) {
        return new Sample(what, labels, value, unit, false);
    }

    private Optional<Sample> finite(Sample sample, Supplier<String> why) {
        if (Double.isFinite(sample.value())) {
            return Optional.of(sample);
        }
        String reason = why.get();
        troubles.add(sample.what() + " is no number" + (reason.isEmpty() ? "" : ": " + reason));
        return Optional.empty();
    }
}
