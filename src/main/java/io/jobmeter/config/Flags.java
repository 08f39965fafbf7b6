package io.jobmeter.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said on the command line or in its environment variables, as it was said.
 *
 * @param said by the options' long names without their dashes; an option without a value has {@code true}
 * @param variables those options that a variable said, each with that variable's name
 */
public record Flags(Map<String, List<String>> said, Map<String, String> variables) {

    public static final Flags NONE = new Flags(Map.of(), Map.of());

    /** All on the command line. */
    public Flags(Map<String, List<String>> said) {
        this(said, Map.of());
    }

    /** These, and one more value of an option. */
    public Flags with(String option, String value) {
        Map<String, List<String>> more = new HashMap<>(said);
        List<String> values = new ArrayList<>(all(option));
        values.add(value);
        more.put(option, List.copyOf(values));
        return new Flags(Map.copyOf(more), variables);
    }

    /** The last of its values. */
    public Optional<String> one(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** Of an option without a value. */
    public boolean has(String option) {
        return one(option).equals(Optional.of("true"));
    }

    /** The variable that said it, for who tells what is wrong with it; empty where none did. */
    String variable(String option) {
        return variables.getOrDefault(option, "");
    }

    public List<String> all(String option) {
        return said.getOrDefault(option, List.of());
    }
}
