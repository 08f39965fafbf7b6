package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobmeter.testing.RunFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTextTest {

    @TempDir
    Path directory;

    private Settings read(String yaml, String... eventLabels) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), directory)
                .read(RunFlags.all("event-label", List.of(eventLabels)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{integration}_{metric}", "shop.{metric}", "{metric}", "keptn_{integration}_x_{metric}_y"})
    void a_template_is_plain_text_with_the_metric_in_it(String template) {
        Settings settings = read("metric-name: '" + template + "'");

        assertThat(settings.called().template()).contains(template);
        assertThat(settings.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "shop, has no {metric}, \"so that all metrics would have one name\"",
                "{integration}, has no {metric}, \"so that all metrics would have one name\"",
                "{name}_{metric}, has a brace that belongs to neither {integration} nor {metric}, ",
                "{metric}}, has a brace that belongs to neither {integration} nor {metric}, "
            })
    void a_template_that_is_not_usable_is_a_problem_and_passed_over(String template, String why, String so) {
        Settings settings = read("metric-name: '" + template + "'");

        assertThat(settings.called().template()).isEmpty();
        assertThat(settings.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("metric-name");
            assertThat(problem.sentence())
                    .isEqualTo("metric-name '" + template + "' " + why + (so == null ? "" : ", " + so)
                            + "; it is passed over");
        });
    }

    @Test
    void labels_of_the_event_come_from_file_and_options_each_once() {
        assertThat(read("event-labels: [buildId, app version]", "buildId", "commit")
                        .called()
                        .eventLabels())
                .containsExactly("buildId", "app version", "commit");
    }

    @Test
    void a_label_of_the_event_without_a_name_and_one_that_cannot_be_given_are_problems() {
        Settings settings = read("event-labels: [' ', job, commit]", "integration");

        assertThat(settings.called().eventLabels()).containsExactly("commit");
        assertThat(settings.problems())
                .extracting(Problem::path, Problem::sentence)
                .containsExactlyInAnyOrder(
                        tuple(
                                "event-labels[0]",
                                "event-labels[0] '' names no label; say it as in Keptn's event, such as buildId"),
                        tuple(
                                "event-labels[1]",
                                "event-labels[1] 'job' cannot be taken over: a Pushgateway tells groups apart by it"),
                        tuple(
                                "",
                                "event-label 'integration' cannot be taken over: a Pushgateway tells groups apart by it"));
    }

    @Test
    void it_is_known_where_a_label_was_said() {
        Map<String, String> environment =
                Map.of("JOBMETER_CONFIG_YAML", "labels: {team: shop, stage: dev}", "JOBMETER_LABEL", "tier=1\n");
        SettingsReader reader = new SettingsReader(environment, directory);

        assertThat(reader.read(RunFlags.all("label", List.of("stage=prod", "zone = eu")))
                        .called()
                        .origins())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("team", "JOBMETER_CONFIG_YAML", "stage", "--label", "zone", "--label"));
        assertThat(new SettingsReader(environment, directory)
                        .read(RunFlags.all("label", List.of("tier=1")))
                        .called()
                        .origins())
                .containsEntry("tier", "JOBMETER_LABEL");
    }

    @Test
    void a_label_that_a_variable_says_comes_from_that_variable() {
        Map<String, String> environment = new TreeMap<>(Map.of("JOBMETER_LABELS_TEAM", "shop"));

        assertThat(new SettingsReader(environment, directory)
                        .read(Flags.NONE)
                        .called()
                        .origins())
                .isEqualTo(Map.of("team", "JOBMETER_LABELS_TEAM"));

        environment.put("JOBMETER_CONFIG_YAML", "labels: {team: x, my.zone: a, stage: dev}");
        environment.put("JOBMETER_LABELS_MY_ZONE", "b");
        assertThat(new SettingsReader(environment, directory)
                        .read(Flags.NONE)
                        .called()
                        .origins())
                .isEqualTo(Map.of(
                        "team", "JOBMETER_LABELS_TEAM",
                        "my.zone", "JOBMETER_LABELS_MY_ZONE",
                        "stage", "JOBMETER_CONFIG_YAML"));
    }

    @ParameterizedTest
    @CsvSource({
        "keptn_project, keptn_project",
        "keptn.project, keptn_project",
        "keptn-stage, keptn_stage",
        "keptn service, keptn_service",
        "ci-platform, ci_platform"
    })
    void a_label_of_the_event_takes_the_place_of_none_of_ours(String name, String ours) {
        Settings settings = read("event-labels: [" + name + ", commit]", name);

        assertThat(settings.called().eventLabels()).containsExactly("commit");
        String problem = " '" + name + "' cannot be taken over: it would take the place of the label " + ours;
        assertThat(settings.problems())
                .extracting(Problem::path, Problem::sentence)
                .containsExactly(
                        tuple("", "event-label" + problem), tuple("event-labels[0]", "event-labels[0]" + problem));
    }

    @Test
    void a_label_that_cannot_be_given_is_blamed_on_who_gave_it() {
        Settings both = new SettingsReader(
                        Map.of("JOBMETER_CONFIG_YAML", "name: k6\nlabels: {job: file, team: shop}"), directory)
                .read(RunFlags.all("label", List.of("job=x", " integration =y", "tier=1")));

        assertThat(both.called().labels().values()).containsOnlyKeys("team", "tier");
        assertThat(both.problems())
                .extracting(Problem::at, Problem::sentence)
                .containsExactly(
                        tuple("", "label 'job' cannot be given: a Pushgateway tells groups apart by it"),
                        tuple("", "label 'integration' cannot be given: a Pushgateway tells groups apart by it"),
                        tuple(
                                "JOBMETER_CONFIG_YAML:2",
                                "labels.job cannot be given: a Pushgateway tells groups apart by it"));
    }
}
