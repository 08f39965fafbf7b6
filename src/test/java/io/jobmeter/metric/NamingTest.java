package io.jobmeter.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamingTest {

    @Test
    void a_short_name_becomes_a_full_one() {
        assertThat(new Naming("keptn_{integration}_{metric}", "k6").nameOf("run_success"))
                .isEqualTo("keptn_k6_run_success");
    }

    @Test
    void case_and_odd_characters_are_kept_for_the_targets_to_judge() {
        assertThat(new Naming("{integration}_{metric}", "my tool").nameOf("p95.Über"))
                .isEqualTo("my tool_p95.Über");
    }

    @Test
    void characters_that_mean_something_to_regular_expressions_mean_nothing_here() {
        assertThat(new Naming("{integration}_{metric}", "$1").nameOf("a\\b")).isEqualTo("$1_a\\b");
    }

    @Test
    void a_template_without_places_is_every_metrics_name() {
        assertThat(new Naming("one", "k6").nameOf("rps")).isEqualTo("one");
    }
}
