package io.jobmeter.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stays and what goes in a real Pushgateway. */
class PushgatewayIT {

    private static Result push(Pushgateway gateway, String project, String... rest) {
        Stream<String> options = Stream.of("-n", "demo", "--to", "pushgateway=" + gateway.url());
        return Program.jobmeter(Stream.concat(options, Stream.of(rest)).toArray(String[]::new))
                .with("KEPTN_PROJECT", project)
                .with("KEPTN_SERVICE", "cart")
                .with("KEPTN_STAGE", "dev")
                .run();
    }

    @Test
    void two_projects_push_side_by_side() {
        try (Pushgateway gateway = Pushgateway.start()) {
            push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1");
            push(gateway, "bank", "-m", "n=regex:(\\d)", "--", "echo", "2");

            assertThat(gateway.value("keptn_demo_n", Map.of("keptn_project", "shop")))
                    .isEqualTo("1");
            assertThat(gateway.value("keptn_demo_n", Map.of("keptn_project", "bank")))
                    .isEqualTo("2");
        }
    }

    @Test
    void a_metric_that_a_run_no_longer_gives_is_gone_and_the_last_success_stays() {
        try (Pushgateway gateway = Pushgateway.start()) {
            push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1");
            String success = gateway.value("keptn_demo_run_last_success_timestamp_seconds", Map.of());
            Result failed = push(gateway, "shop", "--", "false");

            assertThat(failed.exitCode()).isEqualTo(1);
            assertThat(gateway.value("keptn_demo_n", Map.of())).isEmpty();
            assertThat(gateway.value("keptn_demo_run_success", Map.of())).isEqualTo("0");
            assertThat(success).isNotEmpty();
            assertThat(gateway.value("keptn_demo_run_last_success_timestamp_seconds", Map.of()))
                    .isEqualTo(success);
        }
    }

    @Test
    void any_value_of_a_label_arrives_as_it_is() {
        try (Pushgateway gateway = Pushgateway.start()) {
            for (String project : new String[] {"a/b", "a b", "a+b", "ä%2F", "\"q\"\\"}) {
                Result result = push(gateway, project, "--", "true");
                assertThat(result.summary()).endsWith("pushgateway ok");
                assertThat(gateway.value("keptn_demo_run_success", Map.of("keptn_project", project)))
                        .as(project)
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void a_clash_of_types_is_explained_in_the_servers_words() {
        try (Pushgateway gateway = Pushgateway.start()) {
            given().body("# TYPE keptn_demo_n counter\nkeptn_demo_n 1\n")
                    .put(gateway.url() + "/metrics/job/other")
                    .then()
                    .statusCode(200);
            Result result = push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1");

            assertThat(result.exitCode()).isZero();
            assertThat(result.summary()).contains("pushgateway failed (answered 400: ", "keptn_demo_n");
        }
    }
}
