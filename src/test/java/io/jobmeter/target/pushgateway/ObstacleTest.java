package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.prometheus.Families;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's list of groups, as {@code /api/v1/metrics} gives it. */
class ObstacleTest {

    private static final GroupAddress OURS =
            new GroupAddress(URI.create("http://g"), "jobmeter", new TreeMap<>(Map.of("integration", "k6")));

    private static String listed(String job, String type, String labels) {
        return """
                {"status": "success", "data": [
                  {"labels": {"job": "%s"}, "last_push_successful": true,
                   "push_time_seconds": {"type": "GAUGE", "metrics": [{"labels": {"job": "%s"}, "value": "1"}]},
                   "k6_vus": {"type": "%s", "metrics": [{"labels": {%s}, "value": "1"}]}}]}
                """.formatted(job, job, type, labels);
    }

    private static Optional<Obstacle> obstacle(String groups) {
        Families families = new Families(List.of(new Gauge("k6_vus", "", "", Labels.of("stage", "dev"), 1)));
        return Obstacle.of(new ByteArrayInputStream(groups.getBytes(UTF_8)), families, OURS);
    }

    @Test
    void a_group_that_holds_the_name_with_other_labels_is_none() {
        assertThat(obstacle(listed("other", "GAUGE", "\"job\": \"other\", \"instance\": \"\", \"stage\": \"dev\"")))
                .isEmpty();
    }

    @Test
    void our_own_group_is_none_since_it_is_replaced() {
        String own = listed("jobmeter", "COUNTER", "\"job\": \"jobmeter\"")
                .replace(
                        "{\"labels\": {\"job\": \"jobmeter\"}",
                        "{\"labels\": {\"job\": \"jobmeter\", \"integration\": \"k6\"}");

        assertThat(obstacle(own)).isEmpty();
    }

    @Test
    void the_line_to_delete_it_has_who_we_are_left_out() {
        Obstacle obstacle =
                obstacle(listed("a b's", "UNTYPED", "\"job\": \"a b's\"")).orElseThrow();

        assertThat(obstacle.explained(access("Basic bWU6c2VjcmV0")))
                .endsWith("Delete it with: curl -X DELETE -u USER 'http://g/metrics/job/a%20b%27s'");
        assertThat(obstacle.explained(access("Bearer secret")))
                .endsWith("curl -X DELETE -H 'Authorization: Bearer TOKEN' 'http://g/metrics/job/a%20b%27s'");
    }

    @Test
    void what_the_server_says_moves_nothing_on_a_terminal() {
        Obstacle obstacle = obstacle(listed("a\\u001b[2J", "X\\u001b[31m", "\"job\": \"a\""))
                .orElseThrow();

        assertThat(obstacle.explained(Access.DEFAULT))
                .isEqualTo("k6_vus is X [31m there already and GAUGE here, in the group {job=a [2J}, which is left over"
                        + " or another job's. Delete it with: curl -X DELETE 'http://g/metrics/job/a%1B%5B2J'");
    }

    @Test
    void a_label_that_no_address_has_in_it_is_escaped() {
        String groups =
                listed("a", "UNTYPED", "").replace("{\"job\": \"a\"}, \"last", "{\"b \\u001b/\": \"c\"}, \"last");

        assertThat(obstacle(groups).orElseThrow().explained(Access.DEFAULT))
                .endsWith("curl -X DELETE 'http://g/metrics/job@base64/=/b%20%1B%2F/c'");
    }

    @Test
    void a_group_is_found_behind_any_number_of_others() {
        String other = "{\"labels\": {\"job\": \"other\"}, \"k6_vus\": {\"type\": \"GAUGE\", \"metrics\":"
                + " [{\"labels\": {\"job\": \"other\", \"instance\": \"\"}, \"value\": \"1\"}]},"
                + " \"else\": {\"type\": \"GAUGE\", \"metrics\": [{\"labels\": {}}]}}, ";
        String many = other.repeat(20_000);
        String last = listed("last", "COUNTER", "");
        String groups = last.replace("\"data\": [", "\"data\": [" + many);

        assertThat(groups.length()).isGreaterThan(3 << 20);
        assertThat(obstacle(groups).orElseThrow().group().job()).isEqualTo("last");
    }

    private static Access access(String authorization) {
        return new Access(
                Optional.of(new Secret(authorization)),
                Access.DEFAULT.tls(),
                Access.DEFAULT.connect(),
                Access.DEFAULT.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"data\": 1}", "{\"data\": [1, {\"labels\": \"x\"}]}", "{\"da"})
    void a_list_that_cannot_be_read_names_none(String groups) {
        assertThat(obstacle(groups)).isEmpty();
    }
}
