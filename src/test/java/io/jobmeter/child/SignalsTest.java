package io.jobmeter.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;

/** What becomes of a signal, by when it comes. */
class SignalsTest {

    private static final int PROCESS = 4711;

    private final List<String> sent = new ArrayList<>();
    private final List<String> afterEnd = new ArrayList<>();
    private final LibC libc = (LibC)
            Proxy.newProxyInstance(LibC.class.getClassLoader(), new Class<?>[] {LibC.class}, (_, method, arguments) -> {
                sent.add(method.getName() + " " + arguments[0] + " " + arguments[1]);
                return 0;
            });
    private final JobProcesses job = new JobProcesses(libc, PROCESS, true);
    private final Signals signals = new Signals(false, () -> afterEnd.add("asked to end"));

    private void receive(String name) {
        signals.receive(new Signal(name));
    }

    @Test
    void one_that_comes_before_the_command_waits_for_it() {
        receive("TERM");
        receive("USR1");
        assertThat(sent).isEmpty();

        signals.to(job);
        assertThat(sent).containsExactly("kill -4711 15", "kill -4711 10");
    }

    @Test
    void one_that_comes_while_it_runs_goes_to_its_group() {
        signals.to(job);
        receive("HUP");
        receive("USR2");

        assertThat(sent).containsExactly("kill -4711 1", "kill -4711 12");
    }

    @Test
    void the_second_request_to_end_kills() {
        signals.to(job);
        receive("INT");
        receive("TERM");

        assertThat(sent).containsExactly("kill -4711 2", "kill -4711 9");
        assertThat(signals.requested()).isTrue();
    }

    @Test
    void one_that_comes_after_its_end_is_a_request_to_us() {
        signals.to(job);
        signals.stop();
        receive("USR1");
        assertThat(afterEnd).isEmpty();

        receive("TERM");
        assertThat(sent).isEmpty();
        assertThat(afterEnd).containsExactly("asked to end");
    }

    @Test
    void the_terminals_keys_are_not_sent_on_since_the_command_has_them() {
        Signals onTerminal = new Signals(true, () -> {});
        onTerminal.to(job);
        onTerminal.receive(new Signal("INT"));
        assertThat(sent).isEmpty();

        onTerminal.receive(new Signal("INT"));
        assertThat(sent).containsExactly("kill -4711 9");
    }
}
