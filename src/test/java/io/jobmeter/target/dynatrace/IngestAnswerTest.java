package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import io.jobmeter.testing.Outcomes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IngestAnswerTest {

    private static final List<Line> BATCH = Stream.of("k6_rps", "k6_p95", "k6_vus")
            .map(name -> new Line(new Gauge(name, "", "", Labels.NONE, 1), name + " gauge,1"))
            .toList();

    private static Outcome read(int status, String body) {
        return IngestAnswer.read(status, body, BATCH, Outcomes.NOTHING);
    }

    @Test
    void accepted_is_as_many_as_the_server_says() {
        assertThat(read(202, "{\"linesOk\": 3, \"linesInvalid\": 0, \"error\": null, \"warnings\": null}"))
                .isEqualTo(Outcome.delivered(3));
    }

    @Test
    void a_400_is_a_success_in_part_and_every_rejected_line_is_named() {
        assertThat(read(400, """
                                {"linesOk": 1, "linesInvalid": 2, "error": {"code": 400, "message": "2 invalid lines",
                                  "invalidLines": [{"line": 1, "error": "invalid key"}, {"line": 3, "error": "too late"}]}}
                                """))
                .isEqualTo(Outcomes.outcome(
                        1, List.of(new Rejection("k6_rps", "invalid key"), new Rejection("k6_vus", "too late")), ""));
    }

    @Test
    void lines_may_be_rejected_in_an_answer_of_202_too() {
        assertThat(read(202, """
                                {"linesOk": 2, "linesInvalid": 1,
                                  "error": {"invalidLines": [{"line": 2, "error": "invalid key"}]}}
                                """)).isEqualTo(Outcomes.outcome(2, List.of(new Rejection("k6_p95", "invalid key")), ""));
    }

    @Test
    void a_line_that_was_not_sent_is_named_by_its_number() {
        assertThat(read(400, """
                                {"linesOk": 1, "linesInvalid": 2,
                                  "error": {"invalidLines": [{"line": 4, "error": "x"}, {"line": 0}]}}
                                """))
                .isEqualTo(Outcomes.outcome(
                        1, List.of(new Rejection("line 4", "x"), new Rejection("line 0", "no reason given")), ""));
    }

    @Test
    void what_is_counted_but_not_named_is_counted_here_too() {
        assertThat(read(400, """
                                {"linesOk": 0, "linesInvalid": 3,
                                  "error": {"invalidLines": [{"line": 1, "error": "invalid key"}]}}
                                """))
                .isEqualTo(Outcomes.outcome(
                        0,
                        List.of(
                                new Rejection("k6_rps", "invalid key"),
                                new Rejection("2 more", "not named by the server")),
                        ""));
    }

    @Test
    void a_wrong_token_says_which_scope_it_needs() {
        assertThat(read(401, "{\"error\": {\"code\": 401, \"message\": \"Missing authorization parameter.\"}}"))
                .isEqualTo(Outcomes.failed("answered 401 (the token is wrong, or lacks the scope metrics.ingest): "
                        + "Missing authorization parameter."));
    }

    @Test
    void a_wrong_address_says_which_it_should_be() {
        assertThat(read(404, null))
                .isEqualTo(Outcomes.failed(
                        "answered 404 (is the address that of the environment, *.live.dynatrace.com?)"));
    }

    @Test
    void a_page_for_people_is_shown_in_one_line_by_its_beginning() {
        assertThat(read(503, "<html>\n  <h1>Service\tUnavailable</h1>\n" + "x".repeat(300)))
                .isEqualTo(Outcomes.failed(
                        "answered 503: <html> <h1>Service Unavailable</h1> " + "x".repeat(164) + "..."));
    }

    @Test
    void a_success_of_somebody_else_is_none() {
        assertThat(read(200, "<html>log in</html>")).isEqualTo(Outcomes.failed("answered 200: <html>log in</html>"));
        assertThat(read(202, "")).isEqualTo(Outcomes.failed("answered 202"));
        assertThat(read(400, "{\"linesOk\": \"many\"}"))
                .isEqualTo(Outcomes.failed("answered 400: {\"linesOk\": \"many\"}"));
    }

    @Test
    void lines_that_nobody_counts_did_not_arrive() {
        assertThat(read(202, "{\"linesOk\": 1, \"linesInvalid\": 0}").complete())
                .isFalse();
    }
}
