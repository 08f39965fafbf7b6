package io.jobmeter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import java.util.List;

/** The secrets that tests use. None of them may stand in what the program writes, whatever a test is about. */
public final class KnownSecrets {

    /** The private part of the token that {@link DynatraceStub} takes. */
    public static final String STUB = "PRIVATEPARTOFTHESTUB";

    /** For a token, a password, and what a test hides anywhere else. */
    public static final String PRIVATE = "VERYSECRET";

    public static final String PASSWORD = "hunter22-hidden";

    private static final List<String> ALL = List.of(STUB, PRIVATE, PASSWORD, "HIDDEN");

    private KnownSecrets() {}

    static Result absentFrom(Result result) {
        assertThat(result.stdout()).as("stdout").doesNotContain(ALL);
        assertThat(result.stderr()).as("stderr").doesNotContain(ALL);
        return result;
    }
}
