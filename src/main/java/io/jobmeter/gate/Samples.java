package io.jobmeter.gate;

import io.jobmeter.metric.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a term is for a run.
 *
 * @param all never none
 * @param alone whether it is one number for whatever stands beside it, and not one of each series
 */
record Samples(List<Sample> all, boolean alone) {

    record Pair(Sample left, Sample right) {}

    static Samples one(Sample sample) {
        return new Samples(List.of(sample), true);
    }

    /** One number goes with each of the other side; of two sides with series, those with the same labels go together. */
    Optional<List<Pair>> with(Samples other, Consumer<String> trouble) {
        if (alone || other.alone || all.size() == 1 && other.all.size() == 1) {
            List<Pair> pairs = new ArrayList<>();
            all.forEach(left -> other.all.forEach(right -> pairs.add(new Pair(left, right))));
            return Optional.of(pairs);
        }
        Map<Labels, Sample> rest = new HashMap<>();
        other.all.forEach(sample -> rest.put(sample.labels(), sample));
        List<Pair> pairs = new ArrayList<>();
        for (Sample left : all) {
            Sample right = rest.remove(left.labels());
            if (right == null) {
                trouble.accept(unpaired(left, other.all.getFirst()));
                return Optional.empty();
            }
            pairs.add(new Pair(left, right));
        }
        if (!rest.isEmpty()) {
            Sample lonely = other.all.stream()
                    .filter(sample -> rest.containsKey(sample.labels()))
                    .findFirst()
                    .orElseThrow();
            trouble.accept(unpaired(lonely, all.getFirst()));
            return Optional.empty();
        }
        return Optional.of(pairs);
    }

    private static String unpaired(Sample sample, Sample other) {
        return other.what() + " has no series with the labels of " + sample.what() + Sample.shown(sample.labels())
                + ": take one number of many, as with sum(...)";
    }
}
