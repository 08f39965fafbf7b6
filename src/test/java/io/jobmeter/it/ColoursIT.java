package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colours of our words beside the command's. */
class ColoursIT {

    @Test
    void colours_are_for_a_terminal_that_wants_them() throws Exception {
        assertThat(onTerminal(Map.of())).contains("\u001b[31mpushgateway failed (");
        assertThat(onTerminal(Map.of("NO_COLOR", "1"))).doesNotContain("\u001b").contains("pushgateway failed (");
        assertThat(onTerminal(Map.of("TERM", "dumb"))).doesNotContain("\u001b").contains("pushgateway failed (");
        assertThat(failing()
                        .with("FORCE_COLOR", "1")
                        .with("CLICOLOR_FORCE", "1")
                        .run()
                        .stderr())
                .doesNotContain("\u001b")
                .contains("pushgateway failed (");
    }

    private static Program failing() {
        return Program.jobmeter(
                "-n", "demo", "-t", "pushgateway=http://127.0.0.1:1", "--push-budget", "200ms", "--", "true");
    }

    private static String onTerminal(Map<String, String> environment) throws Exception {
        ProcessBuilder script =
                new ProcessBuilder("script", "-qec", "exec " + failing().commandLine(), "/dev/null");
        script.environment().remove("NO_COLOR");
        script.environment().put("TERM", "xterm");
        script.environment().putAll(environment);
        return new String(script.start().getInputStream().readAllBytes());
    }
}
