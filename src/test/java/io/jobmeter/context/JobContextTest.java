package io.jobmeter.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Labels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobContextTest {

    private static Map<String, String> keptn(String project, String service, String stage) {
        return Map.of("keptn_project", project, "keptn_service", service, "keptn_stage", stage);
    }

    @Test
    void keptns_variables_become_labels_and_group() {
        JobContext context = JobContext.of(
                Map.of("KEPTN_PROJECT", "shop", "KEPTN_SERVICE", "cart", "KEPTN_STAGE", "dev", "HOME", "/root"));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("shop", "cart", "dev")));
        assertThat(context.labels())
                .isEqualTo(Labels.of(keptn("shop", "cart", "dev")).with(Labels.of("ci_platform", "keptn")));
        assertThat(context.nameTemplate()).isEqualTo("keptn_{integration}_{metric}");
        assertThat(context.problems()).isEmpty();
    }

    @Test
    void what_keptn_leaves_out_or_empty_is_NULL() {
        JobContext context = JobContext.of(Map.of("KEPTN_PROJECT", "shop", "KEPTN_SERVICE", ""));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("shop", "NULL", "NULL")));
    }

    @Test
    void an_empty_variable_of_keptn_alone_makes_it_a_keptn_job() {
        JobContext context = JobContext.of(Map.of("KEPTN_STAGE", ""));

        assertThat(context.labels().values()).containsEntry("ci_platform", "keptn");
        assertThat(context.group()).isEqualTo(Labels.of(keptn("NULL", "NULL", "NULL")));
    }

    @Test
    void the_lifecycle_toolkits_document_names_app_workload_and_stage() {
        JobContext context = JobContext.of(Map.of("KEPTN_CONTEXT", """
                {"appName": "podtato-head", "workloadName": "podtato-head-left", "metadata": {"stage": "prod"}}"""));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("podtato-head", "podtato-head-left", "prod")));
        assertThat(context.problems()).isEmpty();
    }

    @Test
    void a_variable_counts_before_the_document() {
        JobContext context = JobContext.of(Map.of(
                "KEPTN_SERVICE", "cart", "KEPTN_CONTEXT", "{\"appName\": \"shop\", \"workloadName\": \"other\"}"));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("shop", "cart", "NULL")));
    }

    @Test
    void an_empty_variable_leaves_the_word_to_the_document() {
        JobContext context = JobContext.of(Map.of("KEPTN_PROJECT", "", "KEPTN_CONTEXT", "{\"appName\": \"shop\"}"));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("shop", "NULL", "NULL")));
    }

    @Test
    void a_document_that_is_not_json_is_a_problem_and_names_nothing() {
        JobContext context = JobContext.of(Map.of("KEPTN_CONTEXT", "appName=shop", "KEPTN_STAGE", "dev"));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("NULL", "NULL", "dev")));
        assertThat(context.problems())
                .singleElement()
                .asString()
                .startsWith("KEPTN_CONTEXT is not JSON (Unrecognized token 'appName'")
                .endsWith("); it names no labels");
    }

    @Test
    void a_blank_document_is_no_problem() {
        assertThat(JobContext.of(Map.of("KEPTN_CONTEXT", " ")).problems()).isEmpty();
    }

    @Test
    void a_null_in_the_document_is_as_if_it_were_not_there() {
        JobContext context = JobContext.of(Map.of("KEPTN_CONTEXT", "{\"appName\": null, \"metadata\": []}"));

        assertThat(context.group().values()).containsEntry("keptn_stage", "NULL");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_ACTIONS, true, github",
        "GITLAB_CI, true, gitlab",
        "JENKINS_URL, http://jenkins, jenkins",
        "ARGO_TEMPLATE, {}, argo",
        "KUBERNETES_SERVICE_HOST, 10.0.0.1, kubernetes",
        "HOME, /root, local"
    })
    void off_keptn_the_platform_is_known_by_its_variable(String variable, String value, String platform) {
        JobContext context = JobContext.of(Map.of(variable, value));

        assertThat(context.labels()).isEqualTo(Labels.of("ci_platform", platform));
        assertThat(context.group()).isEqualTo(Labels.NONE);
        assertThat(context.nameTemplate()).isEqualTo("{integration}_{metric}");
    }

    @Test
    void a_ci_system_counts_before_the_kubernetes_that_it_runs_on() {
        assertThat(JobContext.of(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "GITLAB_CI", "true"))
                        .labels())
                .isEqualTo(Labels.of("ci_platform", "gitlab"));
    }

    @Test
    void an_empty_variable_names_no_platform() {
        assertThat(JobContext.of(Map.of("GITHUB_ACTIONS", "")).labels()).isEqualTo(Labels.of("ci_platform", "local"));
    }
}
