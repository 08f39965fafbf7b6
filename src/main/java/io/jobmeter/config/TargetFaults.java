package io.jobmeter.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one target, all of it: where one key cannot be read, the others are read all the same. */
final class TargetFaults {

    private final List<BadTargetException> all = new ArrayList<>();

    /** What reads a key. */
    interface Reading<T> {
        T read() throws BadTargetException;
    }

    /** @param instead stands in its place where it cannot be read; nobody sees it, see {@link #raise} */
    <T> T of(Reading<T> reading, T instead) {
        try {
            return reading.read();
        } catch (BadTargetException wrong) {
            say(wrong);
            return instead;
        }
    }

    void say(BadTargetException wrong) {
        all.add(wrong);
    }

    /** Does nothing where nothing is wrong. */
    void raise() throws BadTargetException {
        if (!all.isEmpty()) {
            BadTargetException first = all.getFirst();
            all.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
