package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobmeter.gate.Gate;
import io.jobmeter.gate.Severity;
import io.jobmeter.testing.RunFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatesTextTest {

    private static Settings read(String yaml, String... failIf) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent"))
                .read(RunFlags.all("fail-if", List.of(failIf)));
    }

    @Test
    void those_of_the_file_come_first_and_none_takes_anothers_place() {
        String yaml = """
                gates:
                  - {name: no criticals, fail-if: 'vulnerabilities{severity="CRITICAL"} > 0'}
                  - {fail-if: p95 > 200, severity: warn}
                """;

        Settings settings = read(yaml, "p95 > 500");

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.verdict().gates())
                .extracting(Gate::name, Gate::text, Gate::severity)
                .containsExactly(
                        tuple("no criticals", "vulnerabilities{severity=\"CRITICAL\"} > 0", Severity.FAIL),
                        tuple("p95 > 200", "p95 > 200", Severity.WARN),
                        tuple("p95 > 500", "p95 > 500", Severity.FAIL));
    }

    @Test
    void what_is_no_condition_is_told_with_its_column_and_still_a_gate() {
        Settings settings = read("gates: [{name: slow, fail-if: p95 >}]", "x >> 3");

        assertThat(settings.problems())
                .extracting(Problem::path, Problem::sentence)
                .containsExactlyInAnyOrder(
                        tuple(
                                "gates[0].fail-if",
                                "gates[0].fail-if 'p95 >' ends at column 6, where a number or a metric is expected;"
                                        + " the gate comes true"),
                        tuple(
                                "",
                                "fail-if 'x >> 3' has '>' at column 4, where a number or a metric is expected;"
                                        + " the gate comes true"));
        assertThat(settings.verdict().gates()).extracting(Gate::name).containsExactly("slow", "x >> 3");
    }

    @Test
    void an_empty_option_is_a_gate_that_comes_true() {
        Settings settings = read("name: x", "");

        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("fail-if '' is empty: it needs a comparison such as errors > 0; the gate comes true");
        assertThat(settings.verdict().gates()).hasSize(1);
    }

    @Test
    void an_entry_that_asks_nothing_comes_true() {
        Settings settings = read("gates: [{name: slow}, {severity: warn}]");

        assertThat(settings.problems())
                .extracting(Problem::path, Problem::sentence)
                .containsExactly(
                        tuple("gates[0]", "gates[0] has no fail-if, such as errors > 0; the gate comes true"),
                        tuple("gates[1]", "gates[1] has no fail-if, such as errors > 0; the gate comes true"));
        assertThat(settings.verdict().gates())
                .extracting(Gate::name, Gate::severity)
                .containsExactly(tuple("slow", Severity.FAIL), tuple("gates[1]", Severity.WARN));
    }

    @Test
    void an_entry_of_another_shape_is_still_a_gate() {
        Settings settings = read("gates: [errors > 0]");

        assertThat(settings.problems()).isNotEmpty();
        assertThat(settings.verdict().gates()).hasSize(1);
    }

    @Test
    void a_severity_that_nobody_knows_is_taken_for_fail() {
        Settings settings = read("gates: [{fail-if: p95 > 200, severity: warning}]");

        assertThat(settings.problems())
                .extracting(Problem::path, Problem::sentence)
                .containsExactly(tuple(
                        "gates[0].severity",
                        "gates[0].severity 'warning' is neither fail nor warn; it is taken for fail"));
        assertThat(settings.verdict().gates()).extracting(Gate::severity).containsExactly(Severity.FAIL);
    }

    @Test
    void ignore_exit_is_read_from_the_file_and_before_it_from_the_option() {
        assertThat(read("name: x").verdict().ignoreExit()).isFalse();
        assertThat(read("ignore-exit: true").verdict().ignoreExit()).isTrue();
        assertThat(new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", "ignore-exit: true"), Path.of("/nonexistent"))
                        .read(Flags.NONE.with("ignore-exit", "false"))
                        .verdict()
                        .ignoreExit())
                .isFalse();
    }
}
