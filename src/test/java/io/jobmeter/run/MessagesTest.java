package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
}
