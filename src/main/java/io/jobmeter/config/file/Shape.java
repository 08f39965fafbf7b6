package io.jobmeter.config.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand at a place of a configuration. */
public sealed interface Shape {

    /**
     * @param words the only ones that may stand there; empty where any text may
     * @param empty whether an empty text may
     */
    record Scalar(Set<String> words, boolean empty) implements Shape {}

    record Items(Shape of) implements Shape {}

    /** @param others what stands below a key of any name; empty where there are none but the known */
    record Fields(Map<String, Shape> known, Optional<Shape> others) implements Shape {

        Optional<Shape> of(String key) {
            return Optional.ofNullable(known.get(key)).or(() -> others);
        }
    }
}
