package io.jobmeter.testing;

import static io.jobmeter.testing.Mood.Plain.COUNTS_VALID;
import static io.jobmeter.testing.Mood.Plain.FLOODS;
import static io.jobmeter.testing.Mood.Plain.HANGS_UP;
import static io.jobmeter.testing.Mood.Plain.HANGS_UP_MIDWAY;
import static io.jobmeter.testing.Mood.Plain.OBEDIENT;
import static io.jobmeter.testing.Mood.Plain.SILENT;
import static io.jobmeter.testing.Mood.Plain.UNAUTHORIZED;
import static io.jobmeter.testing.Mood.Plain.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.testing.IngestLine.Delta;
import io.jobmeter.testing.IngestLine.Single;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class DynatraceStubTest {
    private static final String MISSING_TOKEN =
            "{\"error\":{\"code\":401,\"message\":\"Missing authorization parameter.\"}}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private DynatraceStub stub = DynatraceStub.start();

    @AfterEach
    void close() {
        stub.close();
        client.close();
    }

    @Test
    void good_lines_are_accepted_and_kept() throws Exception {
        var body = "#cost gauge dt.meta.unit=\"USD\"\ncost,team=\"shop\" 12.5\nruns count,delta=1\n";
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"linesOk\":3,\"linesInvalid\":0,\"error\":null,\"warnings\":null}");
        assertThat(stub.accepted())
                .containsExactly(
                        IngestLine.of("cost", Map.of("team", "shop"), new Single(12.5)),
                        IngestLine.of("runs", Map.of(), new Delta(1)));
        assertThat(stub.bodies()).containsExactly(body);
        assertThat(stub.headers().getFirst().getFirst("Authorization")).isEqualTo("Api-Token " + DynatraceStub.TOKEN);
    }

    @Test
    void bad_lines_are_named_and_the_good_ones_kept() throws Exception {
        var answer = post("cost 1\nx..y 1\nruns 2\nruns,team=\"a 2");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"linesOk\":2,\"linesInvalid\":2,\"error\":{\"code\":400,\"message\":\"2 invalid lines\","
                        + "\"invalidLines\":[{\"line\":2,\"error\":\"invalid metric key 'x..y'\"},"
                        + "{\"line\":4,\"error\":\"unterminated quote\"}]},\"warnings\":null}");
        assertThat(stub.accepted()).extracting(IngestLine::key).containsExactly("cost", "runs");
    }

    @Test
    void reasons_stay_valid_json() throws Exception {
        assertThat(post("x\"\\y 1").body()).contains("\"error\":\"invalid metric key 'x\\\"\\\\y'\"");
    }

    @Test
    void only_the_first_ten_bad_lines_are_named() throws Exception {
        var answer = post("x..y 1\n".repeat(11));
        assertThat(answer.body())
                .contains("\"linesInvalid\":11")
                .contains("\"First 10 errors reported\"")
                .contains("{\"line\":10,")
                .doesNotContain("{\"line\":11,");
    }

    @Test
    void lines_can_be_rejected_at_will() throws Exception {
        become(new Mood.RejectsSome(line -> line.startsWith("cost"), "metric limit reached"));
        var answer = post("cost 1\nruns 2");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"invalidLines\":[{\"line\":1,\"error\":\"metric limit reached\"}]");
        assertThat(stub.accepted()).extracting(IngestLine::key).containsExactly("runs");
    }

    @Test
    void the_token_must_be_the_expected_one() throws Exception {
        assertThat(send(request("/api/v2/metrics/ingest", "cost 1")).body()).isEqualTo(MISSING_TOKEN);
        assertThat(send(authorized().setHeader("Authorization", "Bearer " + DynatraceStub.TOKEN))
                        .statusCode())
                .isEqualTo(401);
        stub.expecting("dt0c01.A.B");
        assertThat(post("cost 1").statusCode()).isEqualTo(401);
        assertThat(send(authorized().setHeader("Authorization", "Api-Token dt0c01.A.B"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(stub.accepted()).hasSize(1);
        assertThat(stub.requests()).isEqualTo(4);
    }

    @Test
    void only_a_post_to_the_ingest_path_is_served() throws Exception {
        assertThat(send(request("//api/v2/metrics/ingest", "cost 1")).statusCode())
                .isEqualTo(404);
        assertThat(send(request("/api/v2/metrics/ingest/", "cost 1")).statusCode())
                .isEqualTo(404);
        assertThat(send(authorized().PUT(BodyPublishers.ofString("cost 1"))).statusCode())
                .isEqualTo(405);
    }

    @Test
    void only_plain_text_in_utf_8_is_taken() throws Exception {
        assertThat(send(authorized().setHeader("Content-Type", "text/plain;charset=UTF-8"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(authorized().setHeader("Content-Type", "text/plain")).statusCode())
                .isEqualTo(415);
        var latin1 = BodyPublishers.ofString("cost,city=Zürich 1", StandardCharsets.ISO_8859_1);
        assertThat(send(authorized().POST(latin1)).statusCode()).isEqualTo(415);
    }

    @Test
    void a_request_holds_a_thousand_lines_and_a_million_bytes() throws Exception {
        assertThat(post("cost 1\n".repeat(1_000)).statusCode()).isEqualTo(202);
        assertThat(post("cost 1\n".repeat(1_001)).statusCode()).isEqualTo(413);
        var million = ("cost 0." + "0".repeat(19_992) + "\n").repeat(50);
        assertThat(post(million).statusCode()).isEqualTo(202);
        assertThat(post(million + "\n").statusCode()).isEqualTo(413);
        assertThat(stub.accepted()).hasSize(1_050);
    }

    @Test
    void an_unauthorized_stub_refuses_the_right_token_too() throws Exception {
        become(UNAUTHORIZED);
        assertThat(post("cost 1").body()).isEqualTo(MISSING_TOKEN);
    }

    @Test
    void moods_follow_one_another_and_the_last_one_stays() throws Exception {
        become(UNAVAILABLE, OBEDIENT);
        var first = post("cost 1");
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(post("cost 1").statusCode()).isEqualTo(202);
        assertThat(post("cost 1").statusCode()).isEqualTo(202);
    }

    @Test
    void hanging_up_leaves_no_answer() {
        become(HANGS_UP);
        assertThatThrownBy(() -> post("cost 1")).isInstanceOf(IOException.class);
        assertThat(stub.bodies()).containsExactly("cost 1");
    }

    @Test
    void what_is_said_about_a_metric_is_kept_apart() throws Exception {
        post("#cost gauge dt.meta.unit=USD\n#cost gauge dt.meta.unit=m.s-1\ncost 1");
        assertThat(stub.metadata()).extracting(IngestGrammar.Metadata::key).containsExactly("cost");
        assertThat(stub.accepted()).hasSize(1);
    }

    @Test
    void a_oneagent_wants_no_token_and_counts_in_its_own_words() throws Exception {
        assertThat(send(request("/metrics/ingest", "cost 1")).body())
                .isEqualTo("{\"linesValid\":1,\"linesInvalid\":0,\"error\":null,\"warnings\":null}");
        assertThat(send(request("/metrics/ingest", "cost 1").header("Authorization", "Api-Token dt0c01.X.Y"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 401",
        "FORBIDDEN, 403",
        "LOST, 404",
        "OVERFED, 413",
        "OFFENDED, 400",
        "BROKEN, 500",
        "UNAVAILABLE, 503",
        "PAGE, 200",
        "REDIRECTS, 302",
        "COUNTS_VALID, 202"
    })
    void a_mood_has_its_status(Mood.Plain mood, int status) throws Exception {
        become(mood);
        assertThat(post("cost 1").statusCode()).isEqualTo(status);
        assertThat(stub.accepted()).hasSize(mood == COUNTS_VALID ? 1 : 0);
    }

    @Test
    void a_throttling_stub_says_in_microseconds_when_it_will_be_over() throws Exception {
        become(new Mood.Throttles(Duration.ofHours(1)));
        long reset =
                post("cost 1").headers().firstValueAsLong("X-RateLimit-Reset").orElseThrow();
        assertThat(Duration.ofNanos(reset * 1_000 - System.currentTimeMillis() * 1_000_000))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void a_resting_stub_says_when_to_come_again() throws Exception {
        become(new Mood.Rests("7"));
        assertThat(post("cost 1").headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void warnings_are_in_a_list_of_any_name() throws Exception {
        become(new Mood.Warns("warningLines", line -> line.startsWith("cost"), "renamed"));
        assertThat(post("runs 1\ncost 1").body())
                .isEqualTo("{\"linesOk\":2,\"linesInvalid\":0,\"error\":null,\"warnings\":"
                        + "{\"warningLines\":[{\"line\":2,\"warning\":\"renamed\"}],\"message\":\"1 warnings\"}}");
    }

    @Test
    void an_answer_can_break_off_or_be_longer_than_anybody_reads() throws Exception {
        become(HANGS_UP_MIDWAY, FLOODS);
        assertThatThrownBy(() -> post("cost 1")).isInstanceOf(IOException.class);
        HttpResponse<InputStream> flood = client.send(authorized().build(), BodyHandlers.ofInputStream());
        assertThat(flood.headers().firstValueAsLong("Content-Length")).hasValue(10_000_000_000L);
        try (InputStream body = flood.body()) {
            assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
        }
    }

    @Test
    void closing_ends_a_silent_request_at_once() throws Exception {
        become(SILENT);
        var pending = client.sendAsync(authorized().build(), BodyHandlers.ofString());
        while (stub.requests() == 0) {
            Thread.sleep(5);
        }
        assertThat(pending).isNotDone();
        long start = System.nanoTime();
        stub.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(pending).failsWithin(1, TimeUnit.SECONDS);
    }

    @Test
    void requests_at_the_same_time_are_all_kept() {
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> client.sendAsync(authorized().build(), BodyHandlers.ofString()))
                .toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(202));
        assertThat(stub.requests()).isEqualTo(50);
        assertThat(stub.accepted()).hasSize(50);
    }

    private void become(Mood... moods) {
        stub.close();
        stub = DynatraceStub.start(moods);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(authorized().POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder authorized() {
        return request("/api/v2/metrics/ingest", "cost 1").header("Authorization", "Api-Token " + DynatraceStub.TOKEN);
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(stub.url() + path))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
    }
}
