package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InkTest {

    @Test
    void a_person_at_a_terminal_sees_colours_unless_they_want_none() {
        assertThat(Ink.of(true, Map.of()).failure("x")).isEqualTo("\u001b[31mx\u001b[0m");
        assertThat(Ink.of(true, Map.of("NO_COLOR", "1")).failure("x")).isEqualTo("x");
        assertThat(Ink.of(true, Map.of("NO_COLOR", "")).coloured()).isTrue();
        assertThat(Ink.of(true, Map.of("TERM", "dumb")).failure("x")).isEqualTo("x");
    }

    @Test
    void a_file_never_holds_them() {
        assertThat(Ink.of(false, Map.of("TERM", "xterm")).title("x")).isEqualTo("x");
        assertThat(Ink.of(false, Map.of("FORCE_COLOR", "1", "CLICOLOR_FORCE", "1"))
                        .title("x"))
                .isEqualTo("x");
    }
}
