package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One after the other: the program parses once, with a parser that tests share. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("the parsers of the program")
class SwitchTest {

    private static Parsed parse(String... args) {
        return CommandLine.parse(List.of(args), Map.of());
    }

    private static Flags flags(Map<String, String> environment, String... args) {
        return ((Parsed.Job) CommandLine.parse(List.of(args), environment)).flags();
    }

    @Test
    void of_an_option_that_is_given_twice_the_last_counts() {
        assertThat(flags(Map.of(), "--timeout", "1s", "--timeout=2s", "--strict", "--strict=no", "--", "true"))
                .satisfies(flags -> assertThat(flags.one("timeout")).contains("2s"))
                .satisfies(flags -> assertThat(flags.one("strict")).contains("false"));
    }

    @Test
    void an_option_without_a_value_can_be_said_in_the_words_of_the_file_and_of_variables() {
        for (String yes : List.of("true", "yes", "on", "1", "TRUE")) {
            assertThat(flags(Map.of(), "--strict=" + yes, "--", "true").one("strict"))
                    .contains("true");
            assertThat(flags(Map.of("JOBMETER_STRICT", yes), "--", "true").one("strict"))
                    .contains("true");
        }
        for (String no : List.of("false", "no", "off", "0", "No")) {
            assertThat(flags(Map.of(), "--strict=" + no, "--", "true").one("strict"))
                    .contains("false");
            assertThat(flags(Map.of("JOBMETER_STRICT", no), "--", "true").one("strict"))
                    .contains("false");
        }
    }

    @Test
    void what_is_neither_true_nor_false_is_handed_on_as_it_was_said() {
        assertThat(flags(Map.of(), "--strict=banana", "-q=x", "--verbose=3", "--", "true"))
                .isEqualTo(
                        Flags.NONE.with("strict", "banana").with("quiet", "x").with("verbose", "3"));
        assertThat(flags(Map.of("JOBMETER_STRICT", "banana"), "--", "true").all("strict"))
                .containsExactly("banana");
    }

    @Test
    void more_words_are_asked_for_once_for_each_v() {
        Flags twice = Flags.NONE.with("verbose", "true").with("verbose", "true");

        assertThat(flags(Map.of(), "-v", "--", "true")).isEqualTo(Flags.NONE.with("verbose", "true"));
        assertThat(flags(Map.of(), "-vv", "--", "true")).isEqualTo(twice);
        assertThat(flags(Map.of(), "-v", "--verbose", "--", "true")).isEqualTo(twice);
        assertThat(flags(Map.of("JOBMETER_VERBOSE", "2"), "--", "true").all("verbose"))
                .containsExactly("true", "true");
        assertThat(flags(Map.of("JOBMETER_VERBOSE", "0"), "--", "true").all("verbose"))
                .containsExactly("false");
        assertThat(flags(Map.of(), "--verbose=2", "--", "true")).isEqualTo(twice);
        assertThat(flags(Map.of("JOBMETER_VERBOSE", "2"), "-v", "--", "true"))
                .isEqualTo(Flags.NONE.with("verbose", "true"));
        assertThat(parse("flush", "-vv")).isEqualTo(new Parsed.Flush(twice));
        assertThat(parse("try", "-vv")).isEqualTo(new Parsed.Try(twice, Optional.empty()));
    }
}
