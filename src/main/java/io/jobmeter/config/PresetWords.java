package io.jobmeter.config;

import java.util.Optional;

/**
 * A preset as it is asked for, {@code NAME[@SOURCE]}.
 *
 * @param source what all of its rules read instead of what they say
 */
record PresetWords(String name, Optional<String> source) {

    static PresetWords of(String text) {
        String[] parts = text.strip().split("@", 2);
        return parts.length < 2 || parts[1].isBlank()
                ? new PresetWords(text.strip(), Optional.empty())
                : new PresetWords(parts[0].strip(), Optional.of(parts[1].strip()));
    }

    @Override
    public String toString() {
        return name + source.map(source -> "@" + source).orElse("");
    }
}
