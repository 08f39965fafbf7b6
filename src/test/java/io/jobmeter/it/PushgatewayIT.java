package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            for (String project : new String[] {"a/b", "a b", "a+b", "ä%2F", "\"q\"\\", "..", "."}) {
                Result result = push(gateway, project, "--", "true");
                assertThat(result.summary()).endsWith("pushgateway ok");
                assertThat(gateway.value("keptn_demo_run_success", Map.of("keptn_project", project)))
                        .as(project)
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void a_label_without_a_value_is_part_of_the_groups_key() {
        try (Pushgateway gateway = Pushgateway.start()) {
            Result result = push(gateway, "shop", "-l", "keptn_project=", "--", "true");

            assertThat(result.summary()).endsWith("pushgateway ok");
            assertThat(gateway.groups())
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(group).containsEntry("keptn_project", ""));
            assertThat(gateway.value("keptn_demo_run_success", Map.of("keptn_service", "cart")))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_clash_of_types_is_explained_with_the_command_that_ends_it() throws Exception {
        try (Pushgateway gateway = Pushgateway.start()) {
            gateway.put("/metrics/job/other/team@base64/YS9i", "# TYPE keptn_demo_n counter\nkeptn_demo_n 1\n");
            Result result = push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1");
            String command = "curl -X DELETE '" + gateway.url() + "/metrics/job/other/team@base64/YS9i'";

            assertThat(result.exitCode()).isZero();
            assertThat(result.summary())
                    .endsWith(
                            "pushgateway failed (answered 400: keptn_demo_n is COUNTER there already and GAUGE here, in"
                                    + " the group {job=other, team=a/b}, which is left over or another job's. Delete it with: "
                                    + command + ")");

            run(command);
            assertThat(push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1")
                            .summary())
                    .endsWith("pushgateway ok");
        }
    }

    @Test
    void a_series_that_another_group_holds_is_explained_with_the_command_that_ends_it() throws Exception {
        try (Pushgateway gateway = Pushgateway.start()) {
            gateway.put(
                    "/metrics/job/jobmeter",
                    "# TYPE keptn_demo_n gauge\nkeptn_demo_n{integration=\"demo\",ci_platform=\"keptn\","
                            + "keptn_project=\"shop\",keptn_service=\"cart\",keptn_stage=\"dev\"} 1\n");
            Result result = push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1");
            String command = "curl -X DELETE '" + gateway.url() + "/metrics/job/jobmeter'";

            assertThat(result.summary())
                    .endsWith(
                            "pushgateway failed (answered 400: keptn_demo_n is there already with the very same labels,"
                                    + " in the group {job=jobmeter}, which is left over or another job's. Delete it with: "
                                    + command + ")");

            run(command);
            assertThat(push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "1")
                            .summary())
                    .endsWith("pushgateway ok");
        }
    }

    /** The library that the recipe uses writes gauges; what a shell script pushes beside it has no type. */
    @Test
    void the_old_group_may_stand_in_the_way_and_is_deleted_only_where_that_is_asked_for(@TempDir Path directory)
            throws IOException {
        try (Pushgateway gateway = Pushgateway.start()) {
            gateway.put("/metrics/job/job-executor-service", "keptn_demo_n{keptn_project=\"shop\"} 1\n");
            Result refused = push(gateway, "shop", "-m", "n=regex:(\\d)", "--", "echo", "2");

            assertThat(refused.summary())
                    .endsWith("curl -X DELETE '" + gateway.url() + "/metrics/job/job-executor-service', or let jobmeter"
                            + " do it, with delete-old-group: true)");
            assertThat(gateway.value("keptn_demo_n", Map.of())).isEqualTo("1");

            Result asked = push(directory, gateway, "delete-old-group: true", "shop", "echo", "2");
            assertThat(asked.summary()).endsWith("pushgateway ok");
            assertThat(asked.stderr())
                    .contains("jobmeter: pushgateway: the group job=job-executor-service is deleted, as"
                            + " delete-old-group asks\n");
            assertThat(gateway.value("keptn_demo_n", Map.of())).isEqualTo("2");
            assertThat(gateway.groups()).extracting(labels -> labels.get("job")).containsOnly("jobmeter");
        }
    }

    @Test
    void the_recipes_grouping_keeps_one_group_for_all_but_every_ones_last_success(@TempDir Path directory)
            throws IOException {
        try (Pushgateway gateway = Pushgateway.start()) {
            push(directory, gateway, "grouping: recipe", "shop", "echo", "1");
            push(directory, gateway, "grouping: recipe", "bank", "echo", "2");
            push(gateway, "mail", "-m", "n=regex:(\\d)", "--", "echo", "3");

            assertThat(gateway.value("keptn_demo_n", Map.of("keptn_project", "shop")))
                    .isEmpty();
            assertThat(gateway.value("keptn_demo_n", Map.of("keptn_project", "bank")))
                    .isEqualTo("2");
            assertThat(gateway.value("keptn_demo_n", Map.of("keptn_project", "mail")))
                    .isEqualTo("3");
            assertThat(gateway.groups()).contains(Map.of("job", "job-executor-service"));
            for (String project : new String[] {"shop", "bank", "mail"}) {
                assertThat(gateway.value(
                                "keptn_demo_run_last_success_timestamp_seconds", Map.of("keptn_project", project)))
                        .as(project)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void two_gateways_have_results_of_their_own() {
        try (Pushgateway first = Pushgateway.start();
                Pushgateway second = Pushgateway.start()) {
            second.put("/metrics/job/other", "# TYPE keptn_demo_n counter\nkeptn_demo_n 1\n");
            Result result = push(
                    first, "shop", "--to", "pushgateway=" + second.url(), "-m", "n=regex:(\\d)", "--", "echo", "1");

            assertThat(result.summary()).contains("; pushgateway ok; pushgateway-2 failed (answered 400: ");
            assertThat(first.value("keptn_demo_n", Map.of())).isEqualTo("1");
        }
    }

    @Test
    void a_gateway_may_stand_behind_a_path() {
        try (Pushgateway gateway = Pushgateway.startBehind("/push")) {
            assertThat(push(gateway, "shop", "--", "true").summary()).endsWith("pushgateway ok");
            assertThat(gateway.value("keptn_demo_run_success", Map.of())).isEqualTo("1");

            String wrong = "pushgateway=" + gateway.url().replace("/push", "");
            assertThat(Program.jobmeter("-t", wrong, "--", "true").run().summary())
                    .endsWith(
                            "pushgateway failed (answered 404: there is no Pushgateway at this address; does it have a"
                                    + " path in front?)");
        }
    }

    @Test
    void a_redirect_is_not_followed_but_named() throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (Pushgateway gateway = Pushgateway.start()) {
            proxy.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Location", gateway.url() + exchange.getRequestURI());
                exchange.sendResponseHeaders(308, -1);
            });
            proxy.start();
            String address = "http://127.0.0.1:" + proxy.getAddress().getPort();
            Result result = Program.jobmeter("-n", "demo", "-t", "pushgateway=" + address, "--", "true")
                    .run();

            assertThat(result.summary())
                    .endsWith(
                            "pushgateway failed (answered 308: a redirect to " + gateway.url()
                                    + "/metrics/job/jobmeter/integration/demo, which is not followed: give the address itself)");
            assertThat(gateway.groups()).isEmpty();
        } finally {
            proxy.stop(0);
        }
    }

    /** One run with rule and command of two words, and with an option in the file. */
    private static Result push(
            Path directory, Pushgateway gateway, String option, String project, String command, String word)
            throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), """
                targets:
                  - kind: pushgateway
                    url: %s
                    %s
                """.formatted(gateway.url(), option));
        return Program.jobmeter("-n", "demo", "-m", "n=regex:(\\d)", "--", command, word)
                .in(directory)
                .with("KEPTN_PROJECT", project)
                .with("KEPTN_SERVICE", "cart")
                .with("KEPTN_STAGE", "dev")
                .run();
    }

    private static void run(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command + " --silent --show-error --fail")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
