package io.jobmeter.config;

import static io.jobmeter.extract.row.Nearest.difference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words somebody may have meant. */
record Nearest(Collection<String> known) {

    /** Empty where none is near. */
    Optional<String> to(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, (word.length() + 1) / 3);
        return known.stream()
                .filter(candidate ->
                        difference(lower, candidate) <= most || related(lower, candidate) || swapped(lower, candidate))
                .min(Comparator.comparingInt((String candidate) -> difference(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters change places in quick hands. */
    private static boolean swapped(String word, String candidate) {
        return word.length() == candidate.length()
                && Arrays.equals(
                        word.chars().sorted().toArray(),
                        candidate.chars().sorted().toArray());
    }

    /** {@code pytest-junit} is near to {@code junit}, however many letters are between them. */
    private static boolean related(String word, String candidate) {
        return candidate.length() > 1 && word.contains(candidate) || word.length() > 2 && candidate.contains(word);
    }
}
