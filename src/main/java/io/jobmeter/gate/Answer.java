package io.jobmeter.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a condition, and from which values.
 *
 * @param seen a sentence for each comparison that decided
 */
record Answer(Truth truth, List<String> seen) {

    Answer not() {
        return new Answer(truth.not(), seen);
    }

    Answer and(Answer other) {
        return with(truth.and(other.truth), other);
    }

    Answer or(Answer other) {
        return with(truth.or(other.truth), other);
    }

    private Answer with(Truth both, Answer other) {
        List<String> decisive = Stream.of(this, other)
                .filter(part -> part.truth == both)
                .flatMap(part -> part.seen.stream())
                .distinct()
                .toList();
        return new Answer(both, decisive);
    }
}
