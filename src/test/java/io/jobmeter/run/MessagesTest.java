package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void every_line_has_our_name_in_front() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false);

        messages.say("one\ntwo\r\n");
        messages.say("Größe");
        messages.say("");

        assertThat(bytes.toString(UTF_8)).isEqualTo("jobmeter: one\njobmeter: two\njobmeter: Größe\n");
    }

    @Test
    void what_is_secret_is_masked_before_lines_are_made_of_it() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false);

        messages.masking(List.of(new Secret("two\nlines"))).say("one two\nlines three");

        assertThat(bytes.toString(UTF_8)).isEqualTo("jobmeter: one *** three\n");
    }

    private static Messages messages(ByteArrayOutputStream bytes, int verbosity) {
        return new Messages(new PrintStream(bytes, false, UTF_8), false)
                .masking(List.of(new Secret("hunter22")))
                .verbose(verbosity);
    }

    @Test
    void details_are_for_who_asked_and_come_before_what_is_said_later() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = messages(bytes, 1);

        messages.detail(() -> "a detail of hunter22\u001b");
        messages.traffic(() -> "not asked for");
        messages.say("said");

        assertThat(bytes.toString(UTF_8)).isEqualTo("jobmeter: a detail of ***\\u001b\njobmeter: said\n");
    }

    @Test
    void without_a_wish_for_them_details_are_not_even_made() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = messages(bytes, 0);

        messages.detail(() -> {
            throw new AssertionError("made");
        });
        messages.await();

        assertThat(bytes.size()).isZero();
    }

    @Test
    void a_fault_is_told_by_its_place_to_who_asked_twice_and_to_others_once_how_to_ask() {
        ByteArrayOutputStream few = new ByteArrayOutputStream();
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        Messages quiet = messages(few, 1);
        RuntimeException fault = new IllegalStateException("no hunter22");

        quiet.trace(fault);
        quiet.trace(fault);
        messages(many, 2).trace(fault);

        assertThat(few.toString(UTF_8))
                .isEqualTo("jobmeter: to see where the fault is, run it again with -vv, and report it\n");
        assertThat(many.toString(UTF_8))
                .startsWith("jobmeter: java.lang.IllegalStateException: no ***\n"
                        + "jobmeter: \tat io.jobmeter.run.MessagesTest.a_fault_is_told");
    }

    @Test
    void a_terminal_that_cannot_clear_a_line_is_shown_no_progress() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new Messages(new PrintStream(bytes, false, UTF_8), true, Map.of("TERM", "dumb")).show("1 of 2");
        assertThat(bytes.size()).isZero();

        new Messages(new PrintStream(bytes, false, UTF_8), true, Map.of()).show("1 of 2");
        assertThat(bytes.toString(UTF_8)).isEqualTo("\r\u001b[Kjobmeter: 1 of 2");
    }
}
