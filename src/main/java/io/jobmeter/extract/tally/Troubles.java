package io.jobmeter.extract.tally;

import java.util.Optional;

/** What went wrong, by the first time that it did. */
final class Troubles {

    private String first = "";
    private long row;
    private long count;

    void add(String trouble) {
        add(0, trouble);
    }

    /** @param number the row's, from 1 */
    void add(long number, String trouble) {
        if (count++ == 0) {
            first = trouble;
            row = number;
        }
    }

    boolean none() {
        return count == 0;
    }

    /**
     * @param subject whose troubles they are
     * @param rows how many there were: the only row needs no number
     */
    Optional<String> sentence(String subject, long rows) {
        if (count == 0) {
            return Optional.empty();
        }
        String place = row > 0 && rows > 1 ? ", row " + row + ", " : " ";
        return Optional.of(subject + place + first + (count == 1 ? "" : " (and " + (count - 1) + " more like it)"));
    }
}
