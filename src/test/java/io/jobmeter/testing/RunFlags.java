package io.jobmeter.testing;

import io.jobmeter.config.Flags;
import java.util.List;

/** Command lines that tests have in common. */
public final class RunFlags {

    private RunFlags() {}

    public static Flags config(String file) {
        return Flags.NONE.with("config", file);
    }

    /** Of one option, each of these. */
    public static Flags all(String option, List<String> values) {
        return all(Flags.NONE, option, values);
    }

    public static Flags all(Flags flags, String option, List<String> values) {
        return values.stream().reduce(flags, (so, value) -> so.with(option, value), (_, last) -> last);
    }
}
