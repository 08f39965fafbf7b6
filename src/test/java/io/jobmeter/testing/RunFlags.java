package io.jobmeter.testing;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Optional;

/** Command lines that tests have in common. */
public final class RunFlags {

    private RunFlags() {}

    public static Flags config(String file) {
        return new Flags(
                Optional.of(file),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Flags.NONE.child(),
                Flags.NONE.delivery(),
                false);
    }
}
