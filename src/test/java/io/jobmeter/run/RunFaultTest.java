package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Problem;
import io.jobmeter.config.Secrets;
import io.jobmeter.config.Settings;
import io.jobmeter.target.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real commands, and after them a fault of ours. */
class RunFaultTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** An environment that nobody can read. */
    private static final class Broken extends AbstractMap<String, String> {
        @Override
        public Set<Map.Entry<String, String>> entrySet() {
            throw new IllegalStateException("no hunter22");
        }
    }

    private int run(int verbosity) throws InterruptedException {
        Settings settings = Settings.without(new Problem("", "", ""), List.of(), Secrets.NONE);
        Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false)
                .masking(List.of(new Secret("hunter22")))
                .verbose(verbosity);
        int code = new Run(settings, new Broken(), List.of(), messages).of(List.of("sh", "-c", "exit 3"));
        messages.await();
        return code;
    }

    @Test
    void the_commands_code_stays_and_a_sentence_says_what_is_lost() throws InterruptedException {
        assertThat(run(0)).isEqualTo(3);
        assertThat(bytes.toString(UTF_8)).isEqualTo("""
                jobmeter: the metrics of this run are lost, by a fault of ours: java.lang.IllegalStateException: no ***
                jobmeter: to see where the fault is, run it again with -vv, and report it
                """);
    }

    @Test
    void who_asked_twice_is_told_where_it_was() throws InterruptedException {
        assertThat(run(2)).isEqualTo(3);
        assertThat(bytes.toString(UTF_8))
                .contains("jobmeter: the metrics of this run are lost, by a fault of ours: ")
                .contains("jobmeter: \tat io.jobmeter.run.RunFaultTest$Broken.entrySet(RunFaultTest.java:")
                .contains("jobmeter: \tat io.jobmeter.run.Run.of(Run.java:")
                .doesNotContain("hunter22");
    }
}
