package io.jobmeter.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedVariableTest {

    private static final List<String> OPTIONS = List.of("to", "name", "label", "metric", "push-budget", "dry-run");

    @ParameterizedTest
    @CsvSource({
        "JOBMETER_PUSHBUDGET, JOBMETER_PUSH_BUDGET",
        "JOBMETER_DRYRUN, JOBMETER_DRY_RUN",
        "JOBMETER_METRICS, JOBMETER_METRIC",
        "JOBMETER_TIMOUT, JOBMETER_TIMEOUT",
        "JOBMETER_TARGTS_0_URL, JOBMETER_TARGETS_0_URL",
        "JOBMETER_LABEL_TEAM, JOBMETER_LABELS_TEAM"
    })
    void a_near_miss_is_named_with_what_was_meant(String variable, String meant) {
        assertThat(new MistypedVariable(variable, OPTIONS).meant()).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JOBMETER_PUSH_BUDGET",
                "JOBMETER_TO",
                "JOBMETER_TIMEOUT",
                "JOBMETER_TARGETS_0_URL",
                "JOBMETER_LABELS_TEAM",
                "JOBMETER_CONFIG_YAML",
                "JOBMETER_METRICS_FILE",
                "JOBMETER_VERSION",
                "JOBMETER_IMAGE",
                "JOBMETER_SERVICE_HOST",
                "JOBMETER_PORT_9091_TCP_PROTO",
                "JOBMETER_NAMESPACE",
                "PUSHBUDGET"
            })
    void what_is_ours_or_somebody_elses_is_left_alone(String variable) {
        assertThat(new MistypedVariable(variable, OPTIONS).meant()).isEmpty();
    }
}
