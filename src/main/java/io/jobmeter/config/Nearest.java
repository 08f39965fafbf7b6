package io.jobmeter.config;

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
                .filter(candidate -> distance(lower, candidate) <= most || related(lower, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code pytest-junit} is near to {@code junit}, however many letters are between them. */
    private static boolean related(String word, String candidate) {
        return candidate.length() > 1 && word.contains(candidate) || word.length() > 2 && candidate.contains(word);
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int from = 1; from <= one.length(); from++) {
            int diagonal = row[0];
            row[0] = from;
            for (int to = 1; to <= other.length(); to++) {
                int changed = diagonal + (one.charAt(from - 1) == other.charAt(to - 1) ? 0 : 1);
                diagonal = row[to];
                row[to] = Math.min(changed, 1 + Math.min(row[to], row[to - 1]));
            }
        }
        return row[other.length()];
    }
}
