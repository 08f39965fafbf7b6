package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestAnswerTest {

    private static final List<Line> BATCH = Stream.of("k6_rps", "k6_p95", "k6_vus")
            .map(name -> new Line(gauge(name), name + " gauge,1"))
            .toList();

    private static final List<Line> DESCRIBED = List.of(
            new Line(gauge("cost"), "#cost gauge dt.meta.unit=USD"),
            new Line(gauge("cost"), "cost,project=\"a\" gauge,1"),
            new Line(gauge("cost"), "cost,project=\"b\" gauge,1"));

    private static Metric gauge(String name) {
        return new Gauge(name, "", "", Labels.NONE, 1);
    }

    private static Outcome read(String body) {
        return IngestAnswer.read(body, BATCH).orElseThrow();
    }

    private static Outcome outcome(int delivered, Rejection... rejected) {
        return new Outcome(delivered, List.of(rejected), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"linesOk\": 3, \"linesInvalid\": 0, \"error\": null, \"warnings\": null}",
                "{\"error\": null, \"linesValid\": 3, \"linesInvalid\": 0}"
            })
    void accepted_is_as_many_as_the_server_says_whatever_it_calls_them(String body) {
        assertThat(read(body)).isEqualTo(Outcome.delivered(3));
    }

    @Test
    void every_refused_line_is_named_and_the_others_are_in() {
        assertThat(read("""
                        {"linesOk": 1, "linesInvalid": 2, "error": {"code": 400, "message": "2 invalid lines",
                          "invalidLines": [{"line": 1, "error": "invalid key"}, {"line": 3, "error": "too late"}]}}
                        """))
                .isEqualTo(outcome(1, new Rejection("k6_rps", "invalid key"), new Rejection("k6_vus", "too late")));
    }

    @Test
    void a_list_with_a_zero_in_it_counts_from_zero() {
        assertThat(read("""
                        {"linesOk": 1, "linesInvalid": 2, "error": {"invalidLines": [{"line": 2, "error": "x"}, {"line": 0}]}}
                        """))
                .isEqualTo(outcome(1, new Rejection("k6_vus", "x"), new Rejection("k6_rps", "no reason given")));
    }

    @Test
    void a_line_that_was_not_sent_is_named_by_its_number() {
        assertThat(read("""
                        {"linesOk": 1, "linesInvalid": 2,
                          "error": {"invalidLines": [{"line": 4, "error": "x"}, {"error": "y"}]}}
                        """)).isEqualTo(outcome(1, new Rejection("line 4", "x"), new Rejection("line ?", "y")));
    }

    @Test
    void what_the_server_says_moves_nothing_on_a_terminal() {
        assertThat(read("""
                        {"linesOk": 2, "linesInvalid": 1,
                          "error": {"invalidLines": [{"line": "4\\u001b[2J", "error": "x\\u001b[2J"}]}}
                        """)).isEqualTo(outcome(2, new Rejection("line 4 [2J", "x [2J")));
    }

    @Test
    void what_is_counted_but_not_named_is_counted_here_too() {
        assertThat(read("""
                        {"linesOk": 0, "linesInvalid": 3,
                          "error": {"invalidLines": [{"line": 1, "error": "invalid key"}]}}
                        """))
                .isEqualTo(outcome(
                        0, new Rejection("k6_rps", "invalid key"), new Rejection("2 more", "not named by the server")));
    }

    @Test
    void lines_that_nobody_counts_did_not_arrive() {
        assertThat(read("{\"linesOk\": 1, \"linesInvalid\": 0}"))
                .isEqualTo(outcome(1, new Rejection("2 more", "the server says nothing of them")));
    }

    @Test
    void a_line_about_a_metric_is_no_metric() {
        assertThat(IngestAnswer.read("{\"linesOk\": 3, \"linesInvalid\": 0}", DESCRIBED))
                .contains(Outcome.delivered(2));
    }

    @Test
    void a_refused_line_about_a_metric_is_told_and_the_metric_is_in() {
        assertThat(IngestAnswer.read("""
                        {"linesOk": 1, "linesInvalid": 2, "error":
                          {"invalidLines": [{"line": 1, "error": "invalid unit"}, {"line": 2, "error": "too late"}]}}
                        """, DESCRIBED))
                .contains(new Outcome(
                        1,
                        List.of(new Rejection("cost", "too late")),
                        Optional.empty(),
                        List.of("cost: its unit and help were refused: invalid unit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changedMetricKeys", "warningLines", "whatever"})
    void warnings_are_told_under_any_name_with_their_metrics(String name) {
        assertThat(read("""
                        {"linesOk": 3, "linesInvalid": 0, "warnings": {"message": "First 2 warnings reported",
                          "%s": [{"line": 1, "warning": "renamed"}, {"line": 3, "warning": "renamed"}]}}
                        """.formatted(name)).warnings()).containsExactly("k6_rps, k6_vus: renamed");
    }

    @Test
    void a_warning_in_a_sentence_is_told_as_it_is() {
        assertThat(read("{\"linesOk\": 3, \"warnings\": {\"message\": \"slow\\u001bdown\"}}")
                        .warnings())
                .containsExactly("slow down");
        assertThat(read("{\"linesOk\": 3, \"warnings\": \"slow down\"}").warnings())
                .containsExactly("slow down");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>log in</html>", "{\"linesOk\": \"many\"}", "[]", "3", "{\"linesOk\":"})
    void what_does_not_count_lines_says_nothing_of_them(String body) {
        assertThat(IngestAnswer.read(body, BATCH)).isEmpty();
    }

    @Test
    void its_words_are_its_message_or_all_of_it_in_one_line() {
        assertThat(IngestAnswer.words("{\"error\": {\"message\": \"Missing\\nparameter.\"}}"))
                .isEqualTo("Missing parameter.");
        assertThat(IngestAnswer.words("<html>\n  <h1>Log\tin</h1>")).isEqualTo("<html> <h1>Log in</h1>");
        assertThat(IngestAnswer.words("")).isEmpty();
    }
}
