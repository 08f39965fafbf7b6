package io.jobmeter.gate;

import io.jobmeter.gate.Samples.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings numbers to one unit: what was written with a unit to that of the metric beside it, and of metrics all to that
 * of the first. A metric without a unit is what its number says.
 */
final class InOneUnit {

    private InOneUnit() {}

    /** Empty where that cannot be, with the trouble. */
    static Optional<Pair> of(Pair pair, Consumer<String> trouble) {
        Sample left = pair.left();
        Sample right = pair.right();
        if (right.written() && right.unit().isPresent()) {
            return as(right, left, trouble).map(number -> new Pair(left, number));
        }
        if (left.written() && left.unit().isPresent()) {
            return as(left, right, trouble).map(number -> new Pair(number, right));
        }
        boolean known = left.unit().isPresent() && right.unit().isPresent();
        return known ? as(right, left, trouble).map(number -> new Pair(left, number)) : Optional.of(pair);
    }

    /** Of several that become one number; as they are, where one of them has no unit. */
    static Optional<List<Sample>> of(List<Sample> samples, Consumer<String> trouble) {
        Sample first = samples.getFirst();
        if (!samples.stream().allMatch(sample -> sample.unit().isPresent())) {
            return Optional.of(samples);
        }
        List<Sample> all = new ArrayList<>();
        for (Sample sample : samples) {
            Optional<Sample> one = as(sample, first, trouble);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(all);
    }

    private static Optional<Sample> as(Sample written, Sample other, Consumer<String> trouble) {
        WrittenUnit unit = written.unit().orElseThrow();
        if (other.unit().isEmpty()) {
            trouble.accept("'" + written.what() + "' is " + unit.kind() + ", and " + other.what()
                    + " has no unit that can be compared with it: write the number alone, or give the metric a unit");
            return Optional.empty();
        }
        WrittenUnit wanted = other.unit().get();
        if (!wanted.kind().equals(unit.kind())) {
            String what = written.written() ? "'" + written.what() + "'" : written.what();
            trouble.accept(what + " is " + unit.kind() + ", and " + other.what() + " is " + wanted.kind());
            return Optional.empty();
        }
        return Optional.of(new Sample(
                written.what(),
                written.labels(),
                unit.convert(written.value(), wanted),
                other.unit(),
                written.written()));
    }
}
