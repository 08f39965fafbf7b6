package io.jobmeter.gate;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many things in few words. */
final class Few {

    private static final int MOST = 3;

    private Few() {}

    /** The first of them, and how many more there are. */
    static <T> String of(Collection<T> all, Function<T, String> words) {
        if (all.isEmpty()) {
            return "none";
        }
        String first = all.stream().limit(MOST).map(words).collect(Collectors.joining(", "));
        return all.size() <= MOST ? first : first + " and " + (all.size() - MOST) + " more";
    }
}
