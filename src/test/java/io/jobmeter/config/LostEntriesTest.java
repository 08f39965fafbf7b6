package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.rule.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An entry of a list that is left out keeps its place, and is complained of once. */
class LostEntriesTest {

    private Settings settings;

    private List<String> said(String yaml) {
        settings = new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent")).read(Flags.NONE);
        return settings.problems().stream()
                .map(problem -> problem.toString().replace("JOBMETER_CONFIG_YAML:", ""))
                .toList();
    }

    @Test
    void what_an_entry_lacks_is_said_where_only_a_key_of_it_was_wrong() {
        assertThat(said("targets:\n- {kind: pushgateway, 'bad key!': 1}"))
                .hasSize(2)
                .contains("2: targets[0] has a key that is not known here")
                .last()
                .asString()
                .startsWith("2: targets[0] 'pushgateway' has no address");
    }

    @Test
    void what_an_entry_lacks_that_was_left_out_is_no_news() {
        assertThat(said("targets:\n- console\ngates:\n- x\nextract:\n- y"))
                .containsExactly(
                        "2: targets[0] 'console' is not a mapping: write {kind: console}",
                        "4: gates[0] 'x' is not a mapping: write KEY: VALUE",
                        "6: extract[0] 'y' is not a mapping: write KEY: VALUE");
    }

    @Test
    void a_text_that_is_left_out_keeps_the_numbers_of_those_behind_it() {
        assertThat(said("presets:\n- {a: b}\n- k7"))
                .containsExactly(
                        "2: presets[0] is a mapping and not a text: put it in quotes where it is one",
                        "3: presets[1] 'k7' is not known: did you mean 'k6'? 'jobmeter presets' lists all");
        assertThat(said("event-labels:\n- [a]\n- ''\n- job\n- team"))
                .containsExactly(
                        "2: event-labels[0] is a list and not a text: put it in quotes where it is one",
                        "3: event-labels[1] is empty: write a value, or leave it out",
                        "4: event-labels[2] 'job' cannot be taken over: a Pushgateway tells groups apart by it");
        assertThat(settings.called().eventLabels()).containsExactly("team");
    }

    @Test
    void a_bound_that_is_wrong_is_blamed_and_not_its_neighbour() {
        assertThat(said("""
                extract:
                - format: json
                  metrics:
                  - name: a
                    type: histogram
                    value: .a
                    buckets:
                    - [1]
                    - 5
                    - x
                """))
                .containsExactly(
                        "8: extract[0].metrics[0].buckets[0] is a list and not a text: put it in quotes where it is one",
                        "10: extract[0].metrics[0].buckets[2] 'x' is not a finite number");
    }

    @Test
    void a_column_that_is_wrong_moves_no_other() {
        said("extract: [{format: csv, columns: [[a], b], metrics: [{name: m, value: .b}]}]");

        assertThat(settings.rules().getFirst().format()).isEqualTo(new Format.Csv(',', List.of(" ", "b")));
    }
}
