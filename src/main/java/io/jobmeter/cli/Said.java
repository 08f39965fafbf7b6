package io.jobmeter.cli;

import java.util.List;
import java.util.Optional;

/**
 * A command line in its parts.
 *
 * @param words ours, before the dashes
 * @param command what stands behind them, which is none of our business; empty where there are no dashes
 */
record Said(List<String> words, Optional<List<String>> command) {

    private static final String END_OF_OPTIONS = "--";

    static Said of(List<String> all) {
        int end = all.indexOf(END_OF_OPTIONS);
        return end < 0
                ? new Said(all, Optional.empty())
                : new Said(all.subList(0, end), Optional.of(all.subList(end + 1, all.size())));
    }

    /** Empty where there is no word of ours. */
    String first() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    Said behindFirst() {
        return new Said(words.subList(1, words.size()), command);
    }
}
