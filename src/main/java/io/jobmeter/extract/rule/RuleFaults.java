package io.jobmeter.extract.rule;

import java.util.Optional;
import java.util.function.Consumer;

/** What is wrong with one rule, or with one of its metrics: where one key cannot be read, the others are read all the same. */
final class RuleFaults {

    private final Consumer<BadRuleException> problems;
    private boolean any;

    RuleFaults(Consumer<BadRuleException> problems) {
        this.problems = problems;
    }

    /** What reads a key. */
    interface Reading<T> {
        T read() throws BadRuleException;
    }

    /** Empty where it cannot be read. */
    <T> Optional<T> of(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (BadRuleException wrong) {
            say(wrong);
            return Optional.empty();
        }
    }

    void say(BadRuleException wrong) {
        any = true;
        problems.accept(wrong);
    }

    boolean any() {
        return any;
    }
}
