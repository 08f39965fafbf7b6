package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static List<String> arguments(Map<String, String> environment, String... commandLine) {
        picocli.CommandLine parser = new picocli.CommandLine(new Options());
        return new Variables(environment).arguments(parser.parseArgs(commandLine));
    }

    @Test
    void a_variable_is_named_after_its_longest_option() {
        assertThat(arguments(Map.of("JOBMETER_PUSH_BUDGET", "5s", "JOBMETER_TO", "console")))
                .containsExactlyInAnyOrder("--push-budget=5s", "--to=console");
    }

    @Test
    void blank_ones_and_others_are_nothing() {
        assertThat(arguments(Map.of(
                        "JOBMETER_NAME", " ", "JOBMETER_CONFIG_YAML", "name: x", "NAME", "y", "JOBMETER_N", "z")))
                .isEmpty();
    }

    @Test
    void what_the_command_line_gives_is_not_given_again() {
        assertThat(arguments(Map.of("JOBMETER_NAME", "k6", "JOBMETER_QUIET", "true"), "-n", "mine"))
                .containsExactly("--quiet=true");
    }

    @Test
    void each_line_of_a_repeatable_one_is_a_value() {
        assertThat(arguments(Map.of("JOBMETER_METRIC", "a=regex:(1)\r\nb=json:.b | length\n")))
                .containsExactly("--metric=a=regex:(1)", "--metric=b=json:.b | length");
    }

    @Test
    void what_an_option_without_a_value_is_told_is_handed_on_as_it_was_said() {
        assertThat(arguments(Map.of("JOBMETER_VERBOSE", "2"))).containsExactly("--verbose=2");
        assertThat(arguments(Map.of("JOBMETER_STRICT", " banana "))).containsExactly("--strict=banana");
    }

    @Test
    void a_variable_for_more_words_does_not_contradict_an_option_for_none_nor_the_other_way_round() {
        assertThat(arguments(Map.of("JOBMETER_VERBOSE", "2"), "-q")).isEmpty();
        assertThat(arguments(Map.of("JOBMETER_QUIET", "true"), "-v")).isEmpty();
    }
}
