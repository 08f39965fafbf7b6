package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariableProblemsTest {

    @TempDir
    Path folder;

    private List<String> problems(Flags flags) {
        return new SettingsReader(Map.of(), folder)
                .read(flags).problems().stream().map(Problem::toString).toList();
    }

    private static Flags byVariable(String option, String value) {
        String variable = "JOBMETER_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
        return new Flags(Map.of(option, List.of(value)), Map.of(option, variable));
    }

    @Test
    void what_is_wrong_with_an_option_is_said_of_the_variable_that_it_came_from() {
        assertThat(problems(byVariable("timeout", "abc")))
                .containsExactly("JOBMETER_TIMEOUT: timeout 'abc' is not a time such as 500ms, 10s or 1m30s; it is"
                        + " passed over");
        assertThat(problems(byVariable("spool-size", "abc")))
                .containsExactly("JOBMETER_SPOOL_SIZE: spool-size 'abc' is not a size such as 64KiB or 20MB; it is"
                        + " passed over");
        assertThat(problems(byVariable("label", "abc")))
                .containsExactly("JOBMETER_LABEL: label 'abc' is not KEY=VALUE");
        assertThat(problems(Flags.NONE.with("label", "abc"))).containsExactly("label 'abc' is not KEY=VALUE");
    }

    @Test
    void what_is_neither_true_nor_false_is_a_problem_wherever_it_is_said() throws IOException {
        String words = "strict 'banana' is neither true nor false; it is taken for false";

        assertThat(problems(byVariable("strict", "banana"))).containsExactly("JOBMETER_STRICT: " + words);
        assertThat(problems(Flags.NONE.with("strict", "banana"))).containsExactly(words);
        Files.writeString(folder.resolve("jobmeter.yaml"), "strict: banana\n");
        assertThat(problems(Flags.NONE)).containsExactly("jobmeter.yaml:1: " + words);
    }

    @Test
    void what_would_harm_where_it_is_passed_over_is_taken_for_true() {
        Settings settings = new SettingsReader(Map.of(), folder)
                .read(Flags.NONE.with("dry-run", "banana").with("hide-secrets", "banana"));

        assertThat(settings.delivering().dryRun()).isTrue();
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactlyInAnyOrder(
                        "dry-run 'banana' is neither true nor false; it is taken for true",
                        "hide-secrets 'banana' is neither true nor false; it is taken for true");
    }

    @Test
    void how_many_words_are_wanted_is_said_in_few_ways() {
        assertThat(problems(byVariable("verbose", "3")))
                .containsExactly("JOBMETER_VERBOSE: verbose '3' is none of 1, 2, true and false; it is passed over");
        assertThat(problems(byVariable("online", "x")))
                .containsExactly("JOBMETER_ONLINE: online 'x' is neither true nor false; it is taken for false");
    }

    @Test
    void problems_stand_in_the_order_of_their_lines_behind_what_no_file_says() throws IOException {
        Files.writeString(folder.resolve("jobmeter.yaml"), """
                timeout: x
                targets:
                  - {kind: ftp}
                grace: y
                labels: {job: z}
                """);

        assertThat(problems(Flags.NONE.with("label", "abc")))
                .extracting(problem -> problem.replaceAll("(:\\d+|'abc').*", "$1"))
                .containsExactly(
                        "label 'abc'", "jobmeter.yaml:1", "jobmeter.yaml:3", "jobmeter.yaml:4", "jobmeter.yaml:5");
    }

    @Test
    void of_a_file_that_cannot_be_read_nobody_knows_what_is_unwise() throws IOException {
        Files.writeString(folder.resolve("jobmeter.yaml"), "targets: [\n");

        Checked checked = new SettingsReader(Map.of(), folder).check(Flags.NONE);

        assertThat(checked.settings().problems()).hasSize(1);
        assertThat(checked.warnings()).isEmpty();
        assertThat(new SettingsReader(Map.of(), folder)
                        .check(Flags.NONE.with("config", "none.yaml"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void a_variable_that_is_nearly_one_of_ours_is_a_warning_where_somebody_asks() {
        SettingsReader reader = new SettingsReader(Map.of("JOBMETER_PUSHBUDGET", "5s", "JOBMETER_IMAGE", "x"), folder);

        assertThat(reader.check(Flags.NONE.with("to", "console"), List.of("push-budget"))
                        .warnings())
                .extracting(Problem::toString)
                .containsExactly("the variable JOBMETER_PUSHBUDGET is not known; did you mean JOBMETER_PUSH_BUDGET?");
    }
}
