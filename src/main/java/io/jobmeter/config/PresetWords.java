package io.jobmeter.config;

import java.util.Optional;

/**
 * A preset as it is asked for, {@code NAME[@SOURCE]}.
 *
 * @param source what all of its rules read instead of what they say
 */
record PresetWords(String name, Optional<String> source) {

    static PresetWords of(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new PresetWords(text.strip(), Optional.empty())
                : new PresetWords(
                        text.substring(0, at).strip(),
                        Optional.of(text.substring(at + 1).strip()).filter(source -> !source.isEmpty()));
    }

    @Override
    public String toString() {
        return name + source.map(source -> "@" + source).orElse("");
    }
}
