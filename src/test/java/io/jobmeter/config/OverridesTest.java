package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables over the values of the file, and without a file. */
class OverridesTest {

    private static final String FILE = """
            labels: {my.Team: shop}
            event-labels: [team]
            targets:
              - {kind: pushgateway, name: eu-prod, url: http://file, dimensions: {zone: eu}}
              - {kind: console}
            extract:
              - format: text
                match: x
                metrics:
                  - {name: a, value: $1}
                  - {name: b}
            gates:
              - {fail-if: a > 1}
            """;

    private final Map<String, String> environment = new TreeMap<>();
    private List<String> problems;

    private Optional<JobFile> read() {
        Problems said = new Problems();
        Optional<JobFile> file = new JobFileReader(environment, Path.of("/nonexistent"), said).read(Optional.empty());
        problems = said.list().stream().map(Problem::toString).toList();
        return file;
    }

    private JobFile over(String variable, String value) {
        environment.put("JOBMETER_CONFIG_YAML", FILE);
        environment.put(variable, value);
        return read().orElseThrow();
    }

    @Test
    void every_scalar_of_the_file_has_a_variable() {
        environment.put("JOBMETER_MAX_SERIES", "7");
        environment.put("JOBMETER_METRIC_NAME", "{metric}");
        environment.put("JOBMETER_LABELS_MY_TEAM", "cart");
        environment.put("JOBMETER_LABELS_ZONE", "eu");
        environment.put("JOBMETER_EVENT_LABELS_1", "owner");
        environment.put("JOBMETER_TARGETS_0_URL", "http://variable");
        environment.put("JOBMETER_TARGETS_0_DIMENSIONS_ZONE", "us");
        environment.put("JOBMETER_EXTRACT_0_METRICS_0_VALUE", "$value");
        environment.put("JOBMETER_EXTRACT_0_METRICS_1_ON_MISSING", "fail");
        environment.put("JOBMETER_EXTRACT_0_METRICS_B_BUCKETS_0", "1");
        environment.put("JOBMETER_GATES_0_FAIL_IF", "a > 2");
        JobFile file = over("JOBMETER_TARGETS_2_KIND", "textfile");

        assertThat(problems).isEmpty();
        assertThat(file.maxSeries()).contains("7");
        assertThat(file.metricName()).contains("{metric}");
        assertThat(file.labels()).isEqualTo(Map.of("my.Team", "cart", "zone", "eu"));
        assertThat(file.eventLabels()).contains(List.of("team", "owner"));
        assertThat(file.targets().getFirst().url()).contains("http://variable");
        assertThat(file.targets().getFirst().dimensions()).isEqualTo(Map.of("zone", "us"));
        assertThat(file.targets().getLast().kind()).contains("textfile");
        assertThat(file.extract().getFirst().metrics().getFirst().value()).contains("$value");
        assertThat(file.extract().getFirst().metrics().getLast().onMissing()).contains("fail");
        assertThat(file.extract().getFirst().metrics().getLast().buckets()).contains(List.of("1"));
        assertThat(file.gates().getFirst().failIf()).contains("a > 2");
    }

    @Test
    void numbers_are_in_the_order_of_numbers() {
        for (int at = 0; at < 12; at++) {
            environment.put("JOBMETER_EVENT_LABELS_" + at, "l" + at);
        }

        assertThat(read().flatMap(JobFile::eventLabels))
                .contains(List.of("l0", "l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8", "l9", "l10", "l11"));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"JOBMETER_TARGETS_EU_PROD_URL, 0", "JOBMETER_TARGETS_CONSOLE_URL, 1"})
    void a_target_is_called_by_its_name_or_else_its_kind(String variable, int target) {
        assertThat(over(variable, "http://named").targets().get(target).url()).contains("http://named");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_name_may_come_from_a_variable_too() {
        environment.put("JOBMETER_TARGETS_1_NAME", "screen");

        assertThat(over("JOBMETER_TARGETS_SCREEN_KIND", "textfile")
                        .targets()
                        .get(1)
                        .kind())
                .contains("textfile");
    }

    @Test
    void a_target_of_variables_alone_needs_no_file() {
        environment.put("JOBMETER_TARGETS_0_KIND", "pushgateway");
        environment.put("JOBMETER_TARGETS_0_URL", "http://h");

        assertThat(read().orElseThrow().targets())
                .extracting(target -> target.kind().orElse("") + target.url().orElse(""))
                .containsExactly("pushgatewayhttp://h");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TARGETS_0_URI | is not known here: did you mean 'JOBMETER_TARGETS_0_URL'?",
                "TARGETS_EU_PORD_URL | is not known here: did you mean 'JOBMETER_TARGETS_EU_PROD_...'?",
                "TARGETS_7_URL | is for entry 7, and there are 2, counted from 0",
                "EXTRACT_0_METRICS_0_VALEU | is not known here: did you mean 'JOBMETER_EXTRACT_0_METRICS_0_VALUE'?",
                "EVENT_LABELS_0_NAME | is for more than a text, which is all that stands there",
                "TARGETS | is for a whole list: number its entries, as in JOBMETER_TARGETS_0",
                "LABELS | is for a whole mapping: name a key of it, as in JOBMETER_LABELS_KEY",
            })
    void a_variable_that_fits_nothing_is_named_and_changes_nothing(String variable, String sentence) {
        JobFile file = over("JOBMETER_" + variable, "x");

        assertThat(problems).containsExactly("JOBMETER_" + variable + ": the variable " + sentence);
        assertThat(file.targets()).hasSize(2);
    }

    @Test
    void a_name_that_two_targets_have_is_not_enough() {
        environment.put("JOBMETER_TARGETS_2_KIND", "console");
        over("JOBMETER_TARGETS_CONSOLE_NAME", "x");

        assertThat(problems)
                .containsExactly("JOBMETER_TARGETS_CONSOLE_NAME: the variable is for one of 2 entries of that name:"
                        + " number it");
    }

    @ParameterizedTest
    @CsvSource({"JOBMETER_VERSION, 1", "JOBMETER_METRICS_FILE, f", "JOBMETER_TARGETS_0_URL, ' '", "JOBMETER_NAME_X, y"})
    void other_variables_are_somebody_elses(String variable, String value) {
        assertThat(over(variable, value).targets().getFirst().url()).contains("http://file");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_value_that_is_wrong_is_told_by_its_variable() {
        environment.put("JOBMETER_MAX_SERIES", "many");
        Settings settings = new SettingsReader(environment, Path.of("/nonexistent")).read(Flags.NONE);

        assertThat(settings.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "JOBMETER_MAX_SERIES: max-series 'many' is not a whole number above 0; it stays 10000");
    }
}
