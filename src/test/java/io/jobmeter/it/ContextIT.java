package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program runs, as it reaches names and labels. */
class ContextIT {

    @TempDir
    Path directory;

    private static Program keptn(String... arguments) {
        return jobmeter(arguments)
                .with("KEPTN_CONTEXT", """
                        {"appName": "shop", "workloadName": "shop-cart", "metadata": {"stage": "dev"}}""")
                .with("LABELS_BUILDID", "42")
                .with("LABELS_APP_VERSION", "1.2");
    }

    @Test
    void labels_of_the_event_stand_on_every_metric_and_in_no_group() {
        Result result = keptn(
                        "-n",
                        "k6",
                        "--dry-run",
                        "-t",
                        "pushgateway=http://gateway:9091",
                        "--event-label",
                        "buildId",
                        "--",
                        "true")
                .with("JOBMETER_CONFIG_YAML", "event-labels: [app version, branch]")
                .run();

        assertThat(result.stderr())
                .contains("keptn_k6_run_success{app_version=\"1.2\",buildId=\"42\",ci_platform=\"keptn\","
                        + "keptn_project=\"shop\",keptn_service=\"shop-cart\",keptn_stage=\"dev\",} 1.0\n")
                .contains("PUT http://gateway:9091/metrics/job/jobmeter/integration/k6/keptn_project/shop"
                        + "/keptn_service/shop-cart/keptn_stage/dev\n")
                .doesNotContain("branch");
    }

    @Test
    void the_template_of_names_can_be_changed() {
        assertThat(keptn("-n", "k6", "--", "true")
                        .with("JOBMETER_CONFIG_YAML", "metric-name: 'ci.{integration}.{metric}'")
                        .run()
                        .stderr())
                .contains("jobmeter: ci.k6.run_success ")
                .doesNotContain("keptn_k6");
    }

    @Test
    void try_names_and_labels_as_a_run_does() throws IOException {
        Files.writeString(directory.resolve("out.txt"), "rps 80\n");

        Result result = keptn("try", "-n", "k6", "-m", "rps=regex:rps ([0-9]+)", "--event-label", "buildId", "out.txt")
                .with("JOBMETER_CONFIG_YAML", "metric-name: '{metric}_of_{integration}'")
                .in(directory)
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).contains("named ..._of_k6, each with buildId=\"42\", ci_platform=\"keptn\", ");
    }

    @Test
    void a_template_that_is_not_usable_is_said_and_the_one_of_the_place_counts() {
        assertThat(jobmeter("-n", "k6", "--", "true")
                        .with("JOBMETER_CONFIG_YAML", "metric-name: '{integration}'")
                        .run()
                        .stderr())
                .contains("metric-name '{integration}' has no {metric}, so that all metrics would have one name;"
                        + " it is passed over\n")
                .contains("jobmeter: k6_run_success ");
    }

    @Test
    void asked_twice_it_tells_where_each_label_came_from() throws IOException {
        Files.writeString(
                directory.resolve("jobmeter.yaml"), "labels: {team: shop}\nevent-labels: [buildId, branch]\n");

        assertThat(keptn("-vv", "-l", "tier=1", "-n", "k6", "--", "true")
                        .in(directory)
                        .run()
                        .stderr())
                .contains("jobmeter: event label 'branch' is not there: LABELS_BRANCH is not set\n")
                .contains("jobmeter: label buildId=42 from LABELS_BUILDID\n")
                .contains("jobmeter: label keptn_stage=dev from KEPTN_CONTEXT metadata.stage\n")
                .contains("jobmeter: label team=shop from jobmeter.yaml\n")
                .contains("jobmeter: label tier=1 from --label\n");
        assertThat(jobmeter("-vv", "--", "true")
                        .with("GITHUB_ACTIONS", "true")
                        .run()
                        .stderr())
                .contains("jobmeter: label ci_platform=github from GITHUB_ACTIONS\n");
    }
}
