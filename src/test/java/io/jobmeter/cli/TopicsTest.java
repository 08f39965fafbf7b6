package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Problem;
import io.jobmeter.config.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private static final List<String> NAMES = Topics.NAMES;
    private static final Path SOURCES = Path.of("src/main/java");

    /** What the pages tell of already, and which is still on its way; whatever comes leaves this list. */
    private static final Set<String> COMING = Set.of();

    /** Written like a variable, and none that changes a run: that a label's value is one of these is a warning. */
    private static final Set<String> NO_VARIABLES = Set.of(
            "BUILD_ID",
            "BUILD_NUMBER",
            "BUILD_TAG",
            "CI_COMMIT_SHA",
            "CI_COMMIT_SHORT_SHA",
            "CI_JOB_ID",
            "CI_PIPELINE_ID",
            "GITHUB_RUN_ID",
            "GITHUB_RUN_NUMBER",
            "GITHUB_SHA",
            "GIT_COMMIT",
            "POD_NAME");

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Set<String> options() {
        return Arrays.stream(Word.values())
                .flatMap(word -> word.line().spec().optionsMap().keySet().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_page_is_read_on_one_screen(String topic) {
        assertThat(new Topics().text(topic).lines().toList())
                .hasSizeBetween(10, 55)
                .allSatisfy(
                        line -> assertThat(line).matches("\\p{ASCII}{0,100}").doesNotEndWith(" "));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_option_that_a_page_names_exists(String topic) {
        assertThat(found("(?<=[ \\[(])--?[a-z][a-z-]*", new Topics().text(topic)))
                .filteredOn(option -> !COMING.contains(option))
                .isSubsetOf(options());
    }

    @Test
    void what_is_there_is_not_on_its_way() {
        assertThat(COMING)
                .doesNotContainAnyElementsOf(options())
                .allSatisfy(word -> assertThat(Word.named(word)).isEmpty());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_command_and_topic_that_a_page_names_exists(String topic) {
        String text = new Topics().text(topic);

        assertThat(found("(?m)(?<=^ {0,2}jobmeter |'jobmeter )[a-z]+(?=[ ']|$)", text))
                .filteredOn(word -> !COMING.contains(word))
                .allSatisfy(word -> assertThat(Word.named(word)).isPresent());
        assertThat(NAMES).containsAll(found("(?<=jobmeter help )[a-z-]+", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "rules", "targets", "gates"})
    void every_configuration_on_a_page_can_be_read(String topic, @TempDir Path folder) {
        List<String> files =
                found("(?m)^  (name|extract|targets|gates):.*\n(  .*\n)+", new Topics().text(topic) + "\n");

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            Map<String, String> environment =
                    Map.of("JOBMETER_CONFIG_YAML", file.stripIndent(), "PUSH_PASSWORD", "secret");
            assertThat(new SettingsReader(environment, folder).read(Flags.NONE).problems())
                    .extracting(Problem::toString)
                    .isEmpty();
        });
    }

    @Test
    void every_variable_in_the_sources_is_on_the_page_of_the_environment() throws IOException {
        Set<String> variables = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                variables.addAll(found("(?<=\")[A-Z][A-Z0-9]*(_[A-Z0-9]+)+(?=\")", Files.readString(file)));
            }
        }
        variables.removeAll(NO_VARIABLES);

        assertThat(new HashSet<>(found("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+", new Topics().text("environment"))))
                .containsAll(variables);
    }

    @Test
    void every_option_has_its_variable_on_the_page_of_the_environment() {
        assertThat(new Topics().text("environment"))
                .contains("  JOBMETER_PUSH_BUDGET=DURATION\n", "\n  JOBMETER_DRY_RUN=true  ", "JOBMETER_VERBOSE=1 or 2")
                .doesNotContain("JOBMETER_HELP", "JOBMETER_VERSION", "{options}");
    }

    @Test
    void every_command_has_its_exit_codes_but_those_that_only_print() {
        assertThat(new Topics().text("exit-codes")).contains("jobmeter try\n", "jobmeter flush\n");
    }

    @Test
    void the_help_of_help_names_all_pages_and_so_does_that_of_the_program() {
        assertThat(Word.HELP.line().help()).contains("Topics: " + String.join(", ", NAMES) + ".");
        assertThat(Word.RUN.line().help().replace(" and ", ", ")).contains("of " + String.join(", ", NAMES) + ".");
    }

    @Test
    void a_page_that_is_not_there_is_named_with_the_nearest() {
        assertThat(new Topics().named("exit-code"))
                .isEqualTo(new Parsed.Wrong("help topic 'exit-code' is none of "
                        + Stream.concat(Arrays.stream(Word.values()).map(Word::word), NAMES.stream())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + "; did you mean 'exit-codes'?"));
    }
}
