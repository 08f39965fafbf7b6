package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
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
}
