package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that comes through a tunnel, which Java does not read for us. */
class TunneledAnswerTest {

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }

    private static String body(String answer) throws IOException {
        InputStream stream = stream(answer);
        return new String(new AnswerBody(stream, AnswerHead.read(stream)).readAllBytes(), ISO_8859_1);
    }

    @Test
    void its_head_is_read_to_the_empty_line_and_no_further() throws IOException {
        InputStream stream = stream("HTTP/1.1 503 Busy\r\nRetry-After: 3\r\nodd\r\nX:y\r\n\r\nbody");
        AnswerHead head = AnswerHead.read(stream);

        assertThat(head.line()).isEqualTo("HTTP/1.1 503 Busy");
        assertThat(head.status()).isEqualTo(503);
        assertThat(head.header("retry-after")).isEqualTo("3");
        assertThat(head.header("Location")).isNull();
        assertThat(stream.readAllBytes()).asString(ISO_8859_1).isEqualTo("body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 400 Bad~Content-Length: 4~~bodyand more                                    | body
            HTTP/1.0 400 Bad~~all of it                                                        | all of it
            HTTP/1.1 400~Transfer-Encoding: Chunked~~2~bo~2;x=y~dy~0~~more                       | body
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~A~0123456789~0~X: y~~                   | 0123456789
            HTTP/1.1 200 OK~Content-Length: 0~~                                                | ''
            HTTP/1.1 204 None~~                                                                | ''
            """)
    void its_body_ends_where_it_says(String answer, String body) throws IOException {
        assertThat(body(answer.replace("~", "\r\n"))).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK~Content-Length: 9~~body               | the answer broke off
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~4~bo      | the answer broke off
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~4~body    | the answer broke off
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~x~body~   | the answer does not say how long it is
            HTTP/1.1 200 OK~Content-Length: many~~body            | the answer does not say how long it is
            HTTP/1.1 200 OK~Content-Length: 9                     | the answer broke off
            HTTP/1.1 2                                            | the answer broke off
            SSH-2.0~~                                             | the answer is not one of HTTP
            """)
    void one_that_is_none_is_refused(String answer, String reason) {
        assertThatThrownBy(() -> body(answer.replace("~", "\r\n")))
                .isInstanceOf(IOException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x: y\r\n"})
    void a_head_without_an_end_is_not_read_for_ever(String piece) {
        assertThatThrownBy(() -> body("HTTP/1.1 200 OK\r\n" + piece.repeat(70_000)))
                .isInstanceOf(IOException.class)
                .hasMessage("the answer's beginning has no end");
    }

    @Property
    void no_bytes_are_a_fault_of_ours(@ForAll byte[] bytes) {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + new String(bytes, ISO_8859_1);
        try {
            body(answer);
            body(new String(bytes, ISO_8859_1));
        } catch (IOException named) {
            assertThat(named.getMessage()).startsWith("the answer");
        }
    }
}
