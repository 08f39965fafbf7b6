package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.gate.Gate;
import io.jobmeter.target.TargetSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that we stumble over takes nothing from the options, and keeps no command from running. */
class FaultyFileTest {

    private static final String YAML = "name: file\nlabels: {team: '${env:DEEP}'}";

    private static final Flags FLAGS = Flags.NONE
            .with("strict", "true")
            .with("ignore-exit", "true")
            .with("timeout", "7s")
            .with("to", "textfile=/metrics")
            .with("metric", "cost=json:.total")
            .with("label", "zone=eu")
            .with("fail-if", "cost > 5");

    /** Variables, one of which nobody can look up. */
    private static Map<String, String> environment(Supplier<Error> fault) {
        Map<String, String> environment = new HashMap<>() {
            @Override
            public String getOrDefault(Object name, String otherwise) {
                if (name.equals("DEEP")) {
                    throw fault.get();
                }
                return super.getOrDefault(name, otherwise);
            }
        };
        environment.put("JOBMETER_CONFIG_YAML", YAML);
        return environment;
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
    void every_option_counts_as_if_there_were_no_file(Class<? extends Error> kind) {
        Settings settings = new SettingsReader(
                        environment(() ->
                                kind == StackOverflowError.class ? new StackOverflowError() : new OutOfMemoryError()),
                        Path.of("/nonexistent"))
                .knowing(List.of("known before"))
                .read(FLAGS);

        assertThat(settings.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "known before",
                        "the configuration could not be read, by a fault of ours: " + kind.getSimpleName()
                                + "; the options count without it");
        assertThat(settings.fault()).containsInstanceOf(kind);
        assertThat(settings.delivering().strict()).isTrue();
        assertThat(settings.verdict().ignoreExit()).isTrue();
        assertThat(settings.verdict().gates()).hasSize(1);
        assertThat(settings.limits().timeout()).contains(Duration.ofSeconds(7));
        assertThat(settings.targets()).singleElement().isInstanceOf(TargetSpec.Textfile.class);
        assertThat(settings.rules()).hasSize(1);
        assertThat(settings.called().labels().values()).isEqualTo(Map.of("zone", "eu"));
        assertThat(settings.called().integration()).isEmpty();
    }

    /** Nobody can be without a directory, options with paths as little as a file. */
    @Test
    void where_the_options_are_no_better_their_gates_come_true() {
        Settings settings = new SettingsReader(
                        Map.of(
                                "JOBMETER_CONFIG_YAML",
                                "gates: [{fail-if: rps < 1}]\ntargets: [{kind: textfile, path: x}]"),
                        null)
                .read(Flags.NONE.with("to", "textfile=x").with("fail-if", "cost > 5"));

        assertThat(settings.problems())
                .extracting(Problem::toString)
                .containsExactly("the configuration could not be read, by a fault of ours: NullPointerException");
        assertThat(settings.verdict().gates())
                .extracting(Gate::text)
                .containsExactly("gates of JOBMETER_CONFIG_YAML", "cost > 5");
        assertThat(settings.verdict().gates())
                .allSatisfy(gate -> assertThat(gate.condition()).isEmpty());
    }
}
