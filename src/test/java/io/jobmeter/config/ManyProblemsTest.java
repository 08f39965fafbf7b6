package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.file.Complaints.Unknown;
import java.nio.file.Path;
import java.util.List;
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
    void what_may_be_meant_is_not_looked_for_without_end() {
        Problems problems = new Problems();
        FileComplaints complaints = new FileComplaints(problems);
        for (int at = 0; at < 1_001; at++) {
            complaints.unknown("", "", new Unknown("nmae", "nmae", List.of("name"), known -> known));
        }

        assertThat(problems.list()).element(999).hasToString("nmae is not known here: did you mean 'name'?");
        assertThat(problems.list()).last().hasToString("nmae is not known here");
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
