package io.jobmeter.extract.row;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known words somebody may have meant. */
public record Nearest(Collection<String> known) {

    /** Empty where none is near. */
    public Optional<String> to(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> alike(lower, candidate) || related(lower, candidate))
                .min(Comparator.comparingInt((String candidate) -> difference(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** To stand at the end of a sentence that says which words there are; empty where none is near. */
    public String meant(String word) {
        return to(word).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    /** Few miss the first letter. */
    private static boolean alike(String word, String candidate) {
        boolean begun = !word.isEmpty() && !candidate.isEmpty() && word.charAt(0) == candidate.charAt(0);
        int most = begun ? Math.max(1, (word.length() + 1) / 3) : word.length() > 2 ? 1 : 0;
        return difference(word, candidate) <= most;
    }

    /** {@code pytest-junit} is near to {@code junit}, however many letters are between them. */
    private static boolean related(String word, String candidate) {
        return candidate.length() > 1 && word.contains(candidate) || word.length() > 2 && candidate.contains(word);
    }

    /** How many letters must be put in, left out, replaced, or swapped with the one behind. */
    private static int difference(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                boolean same = one.charAt(line - 1) == other.charAt(column - 1);
                row[column] = Math.min(last[column - 1] + (same ? 0 : 1), 1 + Math.min(last[column], row[column - 1]));
                boolean swapped = line > 1
                        && column > 1
                        && one.charAt(line - 1) == other.charAt(column - 2)
                        && one.charAt(line - 2) == other.charAt(column - 1);
                if (swapped) {
                    row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
                }
            }
        }
        return row[other.length()];
    }
}
