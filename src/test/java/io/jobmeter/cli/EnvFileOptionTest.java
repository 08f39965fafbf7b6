package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvFileOptionTest {

    private static final Map<String, String> VARIABLE = Map.of("JOBMETER_ENV_FILE", " ours.env ");

    @Test
    void it_is_found_in_both_spellings() {
        assertThat(EnvFileOption.in(List.of("-q", "--env-file", "a.env", "--", "true"), VARIABLE))
                .contains("a.env");
        assertThat(EnvFileOption.in(List.of("try", "--env-file=a.env", "out.txt"), Map.of()))
                .contains("a.env");
    }

    @Test
    void of_several_the_last_counts_as_of_every_option() {
        assertThat(EnvFileOption.in(List.of("--env-file", "a.env", "--env-file=b.env", "--", "true"), VARIABLE))
                .contains("b.env");
    }

    @Test
    void the_variable_counts_where_the_option_says_nothing() {
        assertThat(EnvFileOption.in(List.of("--", "true"), VARIABLE)).contains("ours.env");
        assertThat(EnvFileOption.in(List.of(), Map.of("JOBMETER_ENV_FILE", " ")))
                .isEmpty();
    }

    @Test
    void what_stands_behind_the_dashes_is_the_commands() {
        assertThat(EnvFileOption.in(List.of("--", "docker", "run", "--env-file", "a.env"), Map.of()))
                .isEmpty();
        assertThat(EnvFileOption.in(List.of("--env-file", "--", "true"), Map.of()))
                .isEmpty();
    }
}
