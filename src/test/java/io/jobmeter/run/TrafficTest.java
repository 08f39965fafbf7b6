package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Secret;
import io.jobmeter.target.Wire;
import io.jobmeter.target.Wire.Body;
import io.jobmeter.target.Wire.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false)
            .masking(List.of(new Secret("hunter22!"), new Secret("two\nlines")))
            .verbose(2);
    private final Wire wire = Traffic.of("place", messages);

    private String told() {
        messages.await();
        return bytes.toString(UTF_8);
    }

    private static Wire.Request request(Body body, Header... headers) {
        return new Wire.Request("PUT http://me:pw@h/a?token=x", Optional.empty(), List.of(headers), body);
    }

    @Test
    void a_request_and_its_answer_are_told_as_they_are_written() {
        wire.sent(new Wire.Request(
                "PUT https://h/a by way of the proxy http://p:1",
                Optional.of("TLSv1.3 with CN=h"),
                List.of(new Header("Content-Type", "text/plain")),
                Body.of("a 1\nb 2\n")));
        wire.answered(new Wire.Answer(
                "HTTP/1.1 200 OK", Duration.ofMillis(12), List.of(new Header("Content-Length", "0")), Body.NONE));

        assertThat(told()).isEqualTo("""
                jobmeter: place * connected by TLSv1.3 with CN=h
                jobmeter: place > PUT https://h/a by way of the proxy http://p:1
                jobmeter: place > Content-Type: text/plain
                jobmeter: place >
                jobmeter: place > a 1
                jobmeter: place > b 2
                jobmeter: place < HTTP/1.1 200 OK, after 12ms
                jobmeter: place < Content-Length: 0
                """);
    }

    @Test
    void an_address_is_told_without_user_and_query() {
        wire.sent(request(Body.NONE));

        assertThat(told()).isEqualTo("jobmeter: place > PUT http://***@h/a?***\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Api-Token dt0c01.PUBLIC.PRIVATE, Api-Token dt0c01.PUBLIC.***",
        "authorization, Basic bWU6cHc=, Basic ***",
        "Proxy-Authorization, Bearer x, Bearer ***",
        "Set-Cookie, id=7, ***",
        "X-Api-Key, k, ***",
        "WWW-Authenticate, Basic realm=\"x\", Basic realm=\"x\"",
        "Location, http://me:pw@h/?token=x, http://***@h/?***",
        "X-Said, no hunter22! here, no *** here"
    })
    void headers_are_told_without_what_lets_somebody_in(String name, String value, String shown) {
        wire.sent(request(Body.NONE, new Header(name, value)));

        assertThat(told()).endsWith("jobmeter: place > " + name + ": " + shown + "\n");
    }

    @Test
    void a_secret_in_a_body_is_masked_also_over_lines_and_where_the_body_is_cut() {
        wire.sent(request(Body.of("two\nlines\n" + "x".repeat((4 << 10) - 9) + "hunter22!" + "y".repeat(9000))));

        assertThat(told())
                .contains("jobmeter: place > ***\njobmeter: place > xxx")
                .endsWith("xxx***yy…\njobmeter: place > (13106 bytes in all)\n")
                .doesNotContain("hunter", "lines");
    }

    @Test
    void what_a_terminal_would_obey_is_told_by_its_number() {
        wire.sent(request(Body.of("a\u001b[2Jb\tc"), new Header("X", "\u001b[1m")));

        assertThat(told()).contains("> X: \\u001b[1m\n").endsWith("> a\\u001b[2Jb\\tc\n");
    }

    @Test
    void what_is_no_text_is_told_by_its_size() {
        wire.sent(request(new Body(new byte[] {1, 0, -1}, 3)));
        wire.sent(request(Body.of("packed"), new Header("content-encoding", "gzip")));

        assertThat(told()).contains("> (3 bytes that are no text)\n").endsWith("> (6 bytes, gzip)\n");
    }

    @Test
    void a_character_that_was_cut_is_still_text() {
        wire.sent(request(Body.of("ö".repeat(5000).substring(0, 4999) + "aö")));
        wire.sent(request(Body.of("a" + "ö".repeat(5000))));

        assertThat(told()).contains("(10001 bytes in all)").doesNotContain("no text", "\uFFFD");
    }

    @Test
    void what_was_not_answered_is_told_with_every_cause() {
        wire.failed("PUT http://h/a", new IOException("no way", new ConnectException("refused")), Duration.ofMillis(5));

        assertThat(told()).isEqualTo("""
                jobmeter: place ! PUT http://h/a: no answer, after 5ms
                jobmeter: place ! by java.io.IOException: no way
                jobmeter: place ! by java.net.ConnectException: refused
                """);
    }

    @Test
    void who_did_not_ask_twice_is_told_nothing_and_nothing_is_kept_for_him() {
        assertThat(Traffic.of("place", messages.verbose(1)).listens()).isFalse();
    }
}
