package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.child.ExitStatus.Signaled;
import io.jobmeter.child.ExitStatus.TimedOut;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        // command, ignored, strict, gate failed, delivered, expected
        "0, false, false, false, true, 0",
        "0, false, false, false, false, 0",
        "0, false, true, false, false, 121",
        "0, false, false, true, true, 122",
        "0, false, true, true, false, 122",
        "0, true, true, true, false, 122",
        "3, false, false, false, true, 3",
        "3, false, true, true, false, 3",
        "3, true, false, false, true, 0",
        "3, true, false, false, false, 0",
        "3, true, true, false, false, 121",
        "3, true, false, true, true, 122",
        "3, true, true, true, false, 122"
    })
    void a_gate_comes_before_delivery_and_behind_the_commands_own(
            int command, boolean ignored, boolean strict, boolean gateFailed, boolean delivered, int expected) {
        assertThat(new ExitCode(ignored, strict).of(new Exited(command), gateFailed, delivered))
                .isEqualTo(expected);
    }

    @Test
    void what_has_not_ended_itself_is_never_ignored() {
        ExitCode code = new ExitCode(true, false);

        assertThat(Stream.of(new NotStarted(127, "'k6' is not on the PATH"), new Signaled(9), new TimedOut())
                        .map(status -> code.of(status, true, true)))
                .containsExactly(127, 137, 124);
    }
}
