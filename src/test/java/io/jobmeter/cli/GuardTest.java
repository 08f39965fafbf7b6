package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.run.Messages;
import io.jobmeter.target.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static String said(int verbosity, Guard.Work work) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false)
                .masking(List.of(new Secret("hunter22")))
                .verbose(verbosity);
        int code = new Guard(messages, 125).around(work);
        return code + "\n" + bytes.toString(UTF_8);
    }

    private static int fail() {
        throw new IllegalStateException("no hunter22");
    }

    @Test
    void a_code_is_passed_on_in_silence() throws InterruptedException {
        assertThat(said(2, () -> 7)).isEqualTo("7\n");
    }

    @Test
    void a_fault_ends_in_a_sentence_and_not_in_a_trace() throws InterruptedException {
        assertThat(said(0, GuardTest::fail)).isEqualTo("""
                125
                jobmeter: the run was given up, by a fault of ours: java.lang.IllegalStateException: no ***
                jobmeter: to see where the fault is, run it again with -vv, and report it
                """);
    }

    @Test
    void who_asked_twice_sees_the_trace_without_secrets() throws InterruptedException {
        assertThat(said(2, GuardTest::fail))
                .contains("jobmeter: \tat io.jobmeter.cli.GuardTest.fail(GuardTest.java:")
                .doesNotContain("hunter22");
    }

    @Test
    void a_thread_that_ended_in_a_fault_is_named_without_a_trace() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false);

        new Guard(messages, 125).tell(new Thread("lane-3"), new IllegalStateException("no luck"));

        assertThat(bytes.toString(UTF_8)).isEqualTo("""
                jobmeter: the thread 'lane-3' was given up, by a fault of ours: java.lang.IllegalStateException: no luck
                jobmeter: to see where the fault is, run it again with -vv, and report it
                """);
    }
}
