package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Prometheus;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What Keptn's quality gate asks of a Prometheus that scrapes the Pushgateway: the sample's own queries. */
class ServiceLevelIT {

    private static final Predicate<List<String>> ZERO = List.of("0")::equals;

    private static String query(String indicator, String project) throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(Path.of("job/sli.yaml")));
        assertThat(file).containsEntry("spec_version", "1.0").containsOnlyKeys("spec_version", "indicators");
        @SuppressWarnings("unchecked")
        Map<String, String> indicators = (Map<String, String>) file.get("indicators");
        assertThat(indicators)
                .containsOnlyKeys(
                        "monthly_cost", "hourly_cost", "unsupported_resources", "run_success", "seconds_since_success");
        return indicators
                .get(indicator)
                .replace("$PROJECT", project)
                .replace("$SERVICE", "cart")
                .replace("$STAGE", "dev");
    }

    private static Result price(Pushgateway gateway, String project, String command) {
        return Program.jobmeter(
                        "-c",
                        Path.of("job/jobmeter.yaml").toAbsolutePath().toString(),
                        "-t",
                        "pushgateway=" + gateway.url(),
                        "--",
                        "sh",
                        "-c",
                        command)
                .with("KEPTN_PROJECT", project)
                .with("KEPTN_SERVICE", "cart")
                .with("KEPTN_STAGE", "dev")
                .run();
    }

    private static String infracost(String month) {
        return "echo '{\"totalMonthlyCost\":\"" + month + "\",\"totalHourlyCost\":\"1.5\",\"summary\":{"
                + "\"totalUnsupportedResources\":1}}'";
    }

    @Test
    void each_query_gives_the_one_number_of_its_project() throws IOException {
        try (Pushgateway gateway = Pushgateway.start();
                Prometheus prometheus = Prometheus.scraping(gateway)) {
            gateway.put(
                    "/metrics/job/job-executor-service",
                    "# TYPE keptn_infracost_totalMonthlyCost gauge\nkeptn_infracost_totalMonthlyCost{"
                            + "ci_platform=\"keptn\",keptn_project=\"shop\",keptn_service=\"cart\",keptn_stage=\"dev\"} 1\n");
            assertThat(price(gateway, "shop", infracost("742.64")).summary()).endsWith("pushgateway ok");
            assertThat(price(gateway, "bank", infracost("1000")).summary()).endsWith("pushgateway ok");

            prometheus.await(query("monthly_cost", "shop"), List.of("742.64")::equals);
            prometheus.await(query("monthly_cost", "bank"), List.of("1000")::equals);
            prometheus.await(query("hourly_cost", "shop"), List.of("1.5")::equals);
            prometheus.await(query("unsupported_resources", "shop"), List.of("1")::equals);
            prometheus.await(query("run_success", "shop"), List.of("1")::equals);
            assertThat(prometheus.query("keptn_infracost_run_success{job=\"jobmeter\",integration=\"infracost\"}"))
                    .hasSize(2);
        }
    }

    @Test
    void a_failing_run_shows_and_the_last_success_is_still_known() throws IOException {
        try (Pushgateway gateway = Pushgateway.start();
                Prometheus prometheus = Prometheus.scraping(gateway)) {
            price(gateway, "shop", infracost("742.64"));
            prometheus.await(query("run_success", "shop"), List.of("1")::equals);
            price(gateway, "shop", "exit 3");

            prometheus.await(query("run_success", "shop"), ZERO);
            prometheus.await(query("monthly_cost", "shop"), List::isEmpty);
            assertThat(prometheus.query(query("seconds_since_success", "shop")))
                    .singleElement()
                    .satisfies(
                            seconds -> assertThat(Double.parseDouble(seconds)).isBetween(0.0, 120.0));
        }
    }
}
