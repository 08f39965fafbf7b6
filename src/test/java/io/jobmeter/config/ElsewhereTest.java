package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values that stand in variables. */
class ElsewhereTest {

    private Settings read(String yaml) {
        Map<String, String> environment = Map.of("JOBMETER_CONFIG_YAML", yaml, "TEAM", "a$1,b\\", "N", "7");
        return new SettingsReader(environment, Path.of("/nonexistent")).read(Flags.NONE);
    }

    @Test
    void a_variable_may_stand_anywhere_in_a_text() {
        Settings settings = read("""
                name: k6-${env:N}
                labels: {team: '${env:TEAM}/${env:N}', price: '${HOME} $5'}
                max-series: ${env:N}
                """);

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.called().integration()).contains("k6-7");
        assertThat(settings.called().labels().values())
                .containsEntry("team", "a$1,b\\/7")
                .containsEntry("price", "${HOME} $5");
        assertThat(settings.caps().series()).isEqualTo(7);
    }

    @Test
    void a_variable_that_is_not_set_is_named_and_its_value_left_out() {
        Settings settings = read("name: k6\nlabels: {a: b, team: '${env:NONE}'}\nevent-labels: ['${env:NONE}', x]");

        assertThat(settings.called().labels().values()).containsOnlyKeys("a");
        assertThat(settings.called().eventLabels()).containsExactly("x");
        assertThat(settings.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "JOBMETER_CONFIG_YAML:2: labels.team is in the variable NONE, which is not set",
                        "JOBMETER_CONFIG_YAML:3: event-labels[0] is in the variable NONE, which is not set");
    }

    @Test
    void a_variable_that_is_empty_is_told_from_one_that_is_not_set() {
        Map<String, String> environment = Map.of("JOBMETER_CONFIG_YAML", "name: '${env:EMPTY}'", "EMPTY", "");

        assertThat(new SettingsReader(environment, Path.of("/nonexistent"))
                        .read(Flags.NONE)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("JOBMETER_CONFIG_YAML:1: name is in the variable EMPTY, which is empty");
    }

    @Test
    void rules_and_gates_keep_their_texts() {
        Problems problems = new Problems();
        JobFile file = new JobFileReader(
                        Map.of(
                                "N",
                                "7",
                                "JOBMETER_CONFIG_YAML",
                                "extract: [{match: '${env:N}'}]\ngates: [{fail-if: '${env:N}'}]"),
                        Path.of("/nonexistent"),
                        problems)
                .read(Optional.empty())
                .orElseThrow();

        assertThat(file.extract().getFirst().match()).contains("${env:N}");
        assertThat(file.gates().getFirst().failIf()).contains("${env:N}");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void dimensions_are_no_secrets_whatever_they_are_called() {
        Settings settings = read("targets: [{kind: dynatrace, url: 'http://h', token: t,"
                + " dimensions: {token: '${env:N}', url: 'n${env:N}'}}]");

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.targets().toString()).contains("token=7", "url=n7");
    }

    @Test
    void a_targets_words_may_stand_in_variables_and_its_secrets_are_looked_after_by_the_target() {
        Settings settings = read("targets: [{kind: pushgateway, url: 'http://h:${env:N}', name: 'p${env:N}'}]");

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.targets())
                .singleElement()
                .satisfies(target -> assertThat(target.name()).isEqualTo("p7"));
        assertThat(settings.targets().toString()).contains("http://h:7");
    }
}
