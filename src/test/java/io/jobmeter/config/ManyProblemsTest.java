package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run does not keep its command waiting with more problems than anybody reads. */
class ManyProblemsTest {

    private static Settings read(int unknown) {
        String yaml =
                IntStream.range(0, unknown).mapToObj(at -> "k" + at + ": x\n").collect(Collectors.joining());
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent")).read(Flags.NONE);
    }

    @Test
    void up_to_a_hundred_are_all_said() {
        assertThat(read(100).problemsInBrief())
                .hasSize(100)
                .last()
                .isEqualTo("JOBMETER_CONFIG_YAML:100: k99 is not known here");
    }

    @Test
    void of_more_the_first_hundred_are_said_and_the_rest_are_counted() {
        Settings settings = read(20_000);

        assertThat(settings.problems()).hasSize(20_000);
        assertThat(settings.problemsInBrief())
                .hasSize(101)
                .startsWith("JOBMETER_CONFIG_YAML:1: k0 is not known here")
                .endsWith("configuration problems besides these: 19900; 'jobmeter check' says all");
    }
}
