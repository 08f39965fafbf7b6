package io.jobmeter.config.file;

import java.util.List;
import java.util.Map;

/** What stands at a place of a configuration, and where it was said: {@code FILE:LINE}, or a variable's name. */
public sealed interface Entry {

    String at();

    /** As it is written: {@code yes}, {@code 010} and {@code 1e3} are what they look like. */
    record Text(String at, String text) implements Entry {}

    /** Variables may put more into it, and into the fields. */
    record Items(String at, List<Entry> entries) implements Entry {}

    record Fields(String at, Map<String, Entry> entries) implements Entry {}

    /**
     * It was wrong, and its place is kept, so that those behind it keep their numbers.
     *
     * @param keyed whether it was to have keys
     */
    record Lost(String at, boolean keyed) implements Entry {}
}
