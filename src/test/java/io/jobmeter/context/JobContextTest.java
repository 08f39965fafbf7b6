package io.jobmeter.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobContextTest {

    /** In place of the root, where some CI systems have folders of their own. */
    @TempDir
    Path root;

    private JobContext here(Map<String, String> environment) {
        return JobContext.of(environment, root);
    }

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
                .containsExactly("KEPTN_CONTEXT is not JSON (line 1, column 1); it names no labels");
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

    @Test
    void a_document_that_is_no_object_names_nothing() {
        assertThat(JobContext.of(Map.of("KEPTN_CONTEXT", "[\"shop\"]")).problems())
                .containsExactly("KEPTN_CONTEXT is no JSON object; it names no labels");
    }

    @Test
    void empty_texts_of_the_document_are_as_if_they_were_not_there() {
        JobContext context = JobContext.of(Map.of("KEPTN_CONTEXT", """
                {"appName": "shop", "workloadName": "", "taskType": "pre", "objectType": "App"}"""));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("shop", "NULL", "NULL")));
    }

    @Test
    void a_value_of_another_type_names_nothing() {
        JobContext context = JobContext.of(
                Map.of("KEPTN_CONTEXT", "{\"appName\": 7, \"workloadName\": {}, \"metadata\": {\"stage\": true}}"));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("NULL", "NULL", "NULL")));
    }

    @Test
    void a_document_that_is_nested_without_end_is_a_problem() {
        JobContext context = JobContext.of(Map.of("KEPTN_CONTEXT", "[".repeat(60_000)));

        assertThat(context.problems()).singleElement().asString().startsWith("KEPTN_CONTEXT is not JSON (");
    }

    @Test
    void of_a_huge_value_the_beginning_is_kept_and_it_is_said() {
        JobContext context = JobContext.of(Map.of(
                "KEPTN_STAGE", "s".repeat(251), "KEPTN_CONTEXT", "{\"appName\": \"" + "a".repeat(90_000) + "\"}"));

        assertThat(context.group()).isEqualTo(Labels.of(keptn("a".repeat(250), "NULL", "s".repeat(250))));
        assertThat(context.problems())
                .containsExactlyInAnyOrder(
                        "KEPTN_CONTEXT's appName is 90000 characters long; its label keeps the first 250",
                        "KEPTN_STAGE is 251 characters long; its label keeps the first 250");
    }

    @Test
    void a_letter_is_never_cut_in_the_middle() {
        JobContext context = JobContext.of(Map.of("KEPTN_STAGE", "s".repeat(249) + "\uD83D\uDE80"));

        assertThat(context.group().values()).containsEntry("keptn_stage", "s".repeat(249));
    }

    @Test
    void it_is_known_where_each_label_came_from() {
        JobContext context =
                JobContext.of(Map.of("KEPTN_PROJECT", "shop", "KEPTN_CONTEXT", "{\"metadata\": {\"stage\": \"dev\"}}"));

        assertThat(context.origins())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ci_platform", "KEPTN_PROJECT",
                        "keptn_project", "KEPTN_PROJECT",
                        "keptn_service", "neither KEPTN_SERVICE nor KEPTN_CONTEXT workloadName",
                        "keptn_stage", "KEPTN_CONTEXT metadata.stage"));
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_ACTIONS, true, github",
        "GITLAB_CI, true, gitlab",
        "JENKINS_URL, http://jenkins, jenkins",
        "JENKINS_HOME, /var/jenkins_home, jenkins",
        "TEKTON_PLATFORM_COMMANDS, {}, tekton",
        "ARGO_CONTAINER_NAME, main, argo",
        "ARGO_NODE_ID, hello-1234, argo",
        "ARGO_TEMPLATE, {}, argo",
        "KUBERNETES_SERVICE_HOST, 10.0.0.1, kubernetes",
        "HOME, /root, local"
    })
    void off_keptn_the_platform_is_known_by_its_variable(String variable, String value, String platform) {
        JobContext context = here(Map.of(variable, value));

        assertThat(context.labels()).isEqualTo(Labels.of("ci_platform", platform));
        assertThat(context.origins())
                .containsEntry("ci_platform", platform.equals("local") ? "no sign of a CI system" : variable);
        assertThat(context.group()).isEqualTo(Labels.NONE);
        assertThat(context.nameTemplate()).isEqualTo("{integration}_{metric}");
    }

    @Test
    void a_ci_system_counts_before_the_kubernetes_that_it_runs_on() {
        assertThat(here(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "GITLAB_CI", "true"))
                        .labels())
                .isEqualTo(Labels.of("ci_platform", "gitlab"));
    }

    @Test
    void an_empty_variable_names_no_platform() {
        assertThat(here(Map.of("GITHUB_ACTIONS", "")).labels()).isEqualTo(Labels.of("ci_platform", "local"));
    }

    @Test
    void tekton_is_known_by_its_folder() throws IOException {
        Files.createDirectory(root.resolve("tekton"));
        JobContext context = here(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"));

        assertThat(context.labels()).isEqualTo(Labels.of("ci_platform", "tekton"));
        assertThat(context.origins()).containsEntry("ci_platform", "the folder /tekton");
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_ACTIONS, GITLAB_CI, github",
        "GITLAB_CI, JENKINS_URL, gitlab",
        "JENKINS_HOME, TEKTON_PLATFORM_COMMANDS, jenkins",
        "TEKTON_PLATFORM_COMMANDS, ARGO_NODE_ID, tekton",
        "ARGO_CONTAINER_NAME, KUBERNETES_SERVICE_HOST, argo"
    })
    void of_two_platforms_the_one_that_runs_inside_the_other_counts(String inner, String outer, String platform) {
        assertThat(here(Map.of(inner, "true", outer, "true")).labels()).isEqualTo(Labels.of("ci_platform", platform));
    }

    @Test
    void a_keptn_job_counts_before_every_platform() {
        assertThat(here(Map.of("KEPTN_STAGE", "dev", "GITHUB_ACTIONS", "true"))
                        .labels()
                        .values())
                .containsEntry("ci_platform", "keptn");
    }

    @Test
    void another_template_for_names_counts_before_that_of_the_place() {
        assertThat(here(Map.of()).naming(Optional.of("shop_{metric}")).nameTemplate())
                .isEqualTo("shop_{metric}");
        assertThat(here(Map.of("KEPTN_STAGE", "dev")).naming(Optional.empty()).nameTemplate())
                .isEqualTo("keptn_{integration}_{metric}");
    }
}
