package io.jobmeter.gate;

import io.jobmeter.gate.Samples.Pair;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings a number that was written with a unit to the unit of the metric that it is compared with. */
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
        return Optional.of(pair);
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
            trouble.accept(
                    "'" + written.what() + "' is " + unit.kind() + ", and " + other.what() + " is " + wanted.kind());
            return Optional.empty();
        }
        return Optional.of(new Sample(
                written.what(), written.labels(), unit.convert(written.value(), wanted), other.unit(), true));
    }
}
