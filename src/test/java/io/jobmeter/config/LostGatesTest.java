package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.gate.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostGatesTest {

    private static List<Gate> read(String yaml) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent"))
                .read(Flags.NONE.with("fail-if", "p95 > 500"))
                .verdict()
                .gates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gates: [{fail-if: errors > 0}]\nlabels: {",
                "labels: {\n gates: [{fail-if: errors > 0}]",
                "{\"gates\": [",
                "gates: {fail-if: errors > 0}",
                "gates: errors > 0",
                "gate: [{fail-if: errors > 0}]"
            })
    void where_they_could_not_be_read_one_comes_true_in_their_place(String yaml) {
        assertThat(read(yaml))
                .extracting(Gate::title)
                .containsExactly("gate 'gates of JOBMETER_CONFIG_YAML'", "gate 'p95 > 500'");
        assertThat(read(yaml).getFirst().condition()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: {",
                "# gates: []\nlabels: {",
                "labels: {a: [b]}",
                "name: x",
                "gates: []\nnmae: x",
                "labels: {gates: a}\nnmae: x",
                "gates:"
            })
    void where_there_are_none_nothing_comes_true(String yaml) {
        assertThat(read(yaml)).extracting(Gate::name).containsExactly("p95 > 500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gates: [{fail-if: errors > 0}]\nlabels: {a: [b]}", "gates: [{fail-if: errors > 0}]\nnmae: x"})
    void those_that_could_be_read_are_themselves(String yaml) {
        assertThat(read(yaml)).extracting(Gate::name).containsExactly("errors > 0", "p95 > 500");
    }

    @Test
    void one_that_is_none_leaves_one_in_its_place() {
        assertThat(read("gates: [[x], {fail-if: errors > 0}, y > 1]"))
                .extracting(Gate::name)
                .containsExactly("gates[0]", "errors > 0", "gates[2]", "p95 > 500");
    }

    @Test
    void what_is_wrong_beside_the_file_takes_no_gates_from_it() {
        Map<String, String> environment = Map.of("JOBMETER_CONFIG_YAML", "gates: []", "JOBMETER_MAX_SERIES", "5");

        assertThat(new SettingsReader(environment, Path.of("/nonexistent"))
                        .knowing(List.of("env-file 'x' does not exist"))
                        .read(Flags.NONE)
                        .verdict()
                        .gates())
                .isEmpty();
    }
}
