package io.jobmeter.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Labels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLabelsTest {

    private static JobContext taking(Map<String, String> environment, String... names) {
        return JobContext.of(environment).taking(List.of(names), environment);
    }

    /** What job-executor-service makes of a label's name, and what stands on the metric. */
    @ParameterizedTest
    @CsvSource({
        "buildId, LABELS_BUILDID, buildId",
        "app version, LABELS_APP_VERSION, app_version",
        "app-version, LABELS_APP_VERSION, app_version",
        "app.version, LABELS_APP.VERSION, app_version",
        "straße, LABELS_STRAßE, stra_e",
        "2nd, LABELS_2ND, _2nd"
    })
    void a_label_is_found_by_the_name_that_it_has_in_the_event(String name, String variable, String label) {
        JobContext context = taking(Map.of("KEPTN_STAGE", "dev", variable, "42"), name);

        assertThat(context.labels().values()).containsEntry(label, "42").hasSize(5);
        assertThat(context.origins()).containsEntry(label, variable);
        assertThat(context.absent()).isEmpty();
        assertThat(context.problems()).isEmpty();
    }

    @Test
    void only_those_that_are_asked_for_are_taken() {
        assertThat(taking(Map.of("KEPTN_STAGE", "dev", "LABELS_BUILDID", "42", "LABELS_OTHER", "x"), "buildId")
                        .labels()
                        .values())
                .containsOnlyKeys("buildId", "ci_platform", "keptn_project", "keptn_service", "keptn_stage");
    }

    @Test
    void they_tell_no_group_from_another() {
        assertThat(taking(Map.of("KEPTN_STAGE", "dev", "LABELS_BUILDID", "42"), "buildId")
                        .group()
                        .values())
                .containsOnlyKeys("keptn_project", "keptn_service", "keptn_stage");
    }

    @Test
    void one_that_the_event_has_not_or_empty_is_left_out() {
        JobContext context = taking(Map.of("LABELS_EMPTY", "", "GITHUB_ACTIONS", "true"), "buildId", "empty");

        assertThat(context.labels()).isEqualTo(Labels.of("ci_platform", "github"));
        assertThat(context.absent())
                .containsExactly(
                        "event label 'buildId' is not there: LABELS_BUILDID is not set",
                        "event label 'empty' is not there: LABELS_EMPTY is not set");
        assertThat(context.problems()).isEmpty();
    }

    @Test
    void of_a_huge_one_the_beginning_is_kept_and_it_is_said() {
        JobContext context = taking(Map.of("LABELS_A", "x".repeat(300)), "a");

        assertThat(context.labels().values()).containsEntry("a", "x".repeat(250));
        assertThat(context.problems())
                .containsExactly("LABELS_A is 300 characters long; its label keeps the first 250");
    }
}
