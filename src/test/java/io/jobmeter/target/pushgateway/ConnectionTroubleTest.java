package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server can do to a connection. Any of it ends, and within the time that there is for it. */
@Timeout(40)
class ConnectionTroubleTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(300);

    private ServerSocket server;

    private interface Behaviour {
        void show(Socket socket) throws Exception;
    }

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void behave(Behaviour behaviour) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    behaviour.show(socket);
                } catch (Exception gone) {
                    // The other side has had enough, which is what a test waits for.
                }
            }
        });
    }

    private Failure failure(String address, Tls tls, Duration read, Duration budget) {
        Shipment shipment = new Shipment(
                "k6", Labels.NONE, Instant.EPOCH, List.of(new Gauge("n", "", "", Labels.NONE, 1)), List.of());
        Access access = new Access(Optional.empty(), tls, LONG, read);
        TargetSpec.Pushgateway spec =
                new TargetSpec.Pushgateway("pushgateway", URI.create(address), access, Grouping.OWN, false);
        return new PushgatewayTarget(spec, _ -> {})
                .deliver(shipment, budget)
                .failure()
                .orElseThrow();
    }

    private Failure failure(Duration read, Duration budget) {
        return failure(address("http"), Tls.DEFAULT, read, budget);
    }

    private String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort();
    }

    private static void readRequest(Socket socket) throws IOException {
        StringBuilder request = new StringBuilder();
        while (!request.toString().endsWith("n 1.0\n")) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                throw new IOException("the request ended early: " + request);
            }
            request.append((char) octet);
        }
    }

    private static void answer(Socket socket, String text) throws IOException {
        readRequest(socket);
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void a_server_that_takes_everything_and_says_nothing_is_left_after_the_read_timeout() {
        behave(socket -> socket.getInputStream().readAllBytes());
        Failure failure = failure(SHORT, LONG);

        assertThat(failure.reason()).isEqualTo(address("http") + " took the metrics and did not answer in time");
        assertThat(failure.kind()).isEqualTo(Kind.UNSURE);
    }

    @Test
    void a_budget_that_is_shorter_than_the_read_timeout_counts() {
        behave(socket -> socket.getInputStream().readAllBytes());

        // The whole time counts, and the first classes of a test take some of it.
        assertThat(failure(LONG, Duration.ofSeconds(2)).kind()).isEqualTo(Kind.UNSURE);
    }

    @Test
    void a_server_that_hangs_up_leaves_us_unsure() {
        behave(ConnectionTroubleTest::readRequest);
        Failure failure = failure(LONG, LONG);

        assertThat(failure.reason()).startsWith(address("http") + " broke off: ");
        assertThat(failure.kind()).isEqualTo(Kind.UNSURE);
    }

    @Test
    void a_server_that_resets_the_connection_midway_leaves_us_unsure() {
        behave(socket -> {
            answer(socket, "HTTP/1.1 2");
            socket.setSoLinger(true, 0);
        });

        assertThat(failure(LONG, LONG).kind()).isEqualTo(Kind.UNSURE);
    }

    @Test
    void a_tls_server_of_gos_has_no_header_in_its_words_for_us() {
        behave(socket ->
                answer(socket, "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"));

        assertThat(failure(LONG, LONG).reason())
                .isEqualTo("answered 400: it speaks TLS: give its address with https://");
    }

    @Test
    void a_status_line_that_breaks_off_is_no_answer() {
        behave(socket -> answer(socket, "HTTP/1.1 400"));

        assertThat(failure(LONG, LONG).kind()).isEqualTo(Kind.UNSURE);
    }

    @Test
    void a_refusal_that_comes_byte_by_byte_is_read_as_far_as_the_budget_goes() {
        behave(socket -> {
            answer(socket, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 1000000\r\n\r\n");
            for (OutputStream stream = socket.getOutputStream(); ; stream.flush()) {
                stream.write('x');
                Thread.sleep(10);
            }
        });

        assertThat(failure(LONG, Duration.ofSeconds(1)).reason()).startsWith("answered 502");
    }

    @Test
    void a_refusal_without_an_end_is_not_read_to_its_end() {
        behave(socket -> {
            answer(socket, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            for (byte[] piece = "no ".repeat(10_000).getBytes(US_ASCII); ; ) {
                socket.getOutputStream().write(piece);
            }
        });
        Failure failure = failure(LONG, LONG);

        assertThat(failure.reason()).startsWith("answered 400: no no no").hasSizeLessThan(320);
        assertThat(failure.kind()).isEqualTo(Kind.FINAL);
    }

    @Test
    void an_explanation_is_not_waited_for_as_long_as_the_delivery() {
        behave(socket -> answer(
                socket,
                "HTTP/1.1 400 Bad Request\r\nContent-Length: 45\r\n\r\ncollected metric n { untyped } is not a GAUGE"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(25),
                () -> assertThat(failure(LONG, LONG).reason())
                        .isEqualTo("answered 400: collected metric n { untyped } is not a GAUGE"));
    }

    @Test
    void a_server_of_another_protocol_is_no_success() {
        behave(socket -> answer(socket, "SSH-2.0-OpenSSH_9.2\r\n\r\n"));

        assertThat(failure(LONG, LONG).kind()).isEqualTo(Kind.UNSURE);
    }

    @Test
    void a_name_that_nobody_has_is_said() {
        Failure failure = failure("http://gateway.invalid:9091", Tls.DEFAULT, LONG, LONG);

        assertThat(failure.reason())
                .isEqualTo("http://gateway.invalid:9091 could not be reached: its name is not known");
        assertThat(failure.kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void a_server_without_tls_is_told_from_one_that_is_not_there() {
        behave(socket -> socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII)));
        Failure failure = failure(address("https"), Tls.DEFAULT, LONG, LONG);

        assertThat(failure.reason()).isEqualTo(address("https") + " does not speak TLS: give its address with http://");
        assertThat(failure.kind()).isEqualTo(Kind.LASTING);
    }

    @Test
    void a_handshake_that_is_never_answered_has_sent_nothing() {
        behave(socket -> socket.getInputStream().readAllBytes());
        Failure failure = failure(address("https"), Tls.DEFAULT, SHORT, LONG);

        assertThat(failure.reason()).startsWith(address("https") + " could not be reached: ");
        assertThat(failure.kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void a_handshake_that_is_cut_off_may_go_better_next_time() {
        behave(socket -> socket.getInputStream().read());

        assertThat(failure(address("https"), Tls.DEFAULT, LONG, LONG).kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void a_file_that_tls_needs_and_that_is_not_there_is_named() {
        Tls tls = new Tls(Optional.of(Path.of("/nowhere/ca.pem")), Optional.empty(), Optional.empty(), false);
        Failure failure = failure(address("https"), tls, LONG, LONG);

        assertThat(failure.reason()).isEqualTo("the CA file '/nowhere/ca.pem' does not exist");
        assertThat(failure.kind()).isEqualTo(Kind.LASTING);
    }
}
