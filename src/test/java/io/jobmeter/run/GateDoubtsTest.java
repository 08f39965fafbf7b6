package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real commands, and gates that ask for what came of them. */
class GateDoubtsTest {

    private static final String ROWS = """
            name: demo
            extract:
              - {format: json, rows: '.rows[]', metrics: [{name: errors, value: .n, labels: {p: .p}}]}
            """;

    @TempDir
    Path directory;

    /** What is said of the gate, and the exit code. */
    private String says(String yaml, String gate, String script) throws InterruptedException {
        Settings settings = new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), directory)
                .read(Flags.NONE.with("fail-if", gate));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(bytes, false, UTF_8), false);
        int code = new Run(settings, Map.of(), List.of(), messages).of(List.of("sh", "-c", script));
        messages.await();
        String said = bytes.toString(UTF_8)
                .lines()
                .filter(line -> line.contains(": gate '"))
                .map(line -> line.substring(line.indexOf("' ") + 2))
                .findFirst()
                .orElse("passed");
        return code + " " + said;
    }

    private static String echo(String text) {
        return "echo '" + text + "'";
    }

    @ParameterizedTest
    @ValueSource(strings = {"count(errors) > 0", "count(errors{p=\"a\"}) > 0", "not absent(errors) and errors > 0"})
    void what_could_not_be_read_is_not_none(String gate) throws Exception {
        assertThat(says(ROWS, gate, echo("{\"rows\":[")))
                .startsWith("122 came true: in doubt, for rule 'errors' on stdout is not one JSON document: ");
        assertThat(says(ROWS, gate, echo("{\"rows\":[]}"))).isEqualTo("0 passed");
    }

    @Test
    void a_file_that_is_not_there_is_not_none_unless_it_need_not_be() throws Exception {
        String yaml = ROWS.replace("{format", "{from: out.json, format");

        assertThat(says(yaml, "count(errors) > 0", "true"))
                .isEqualTo("122 came true: in doubt, for rule 'errors' on out.json found no such file");
        assertThat(says(yaml.replace("{from", "{optional: true, from"), "count(errors) > 0", "true"))
                .isEqualTo("0 passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "1e999", "\"many\""})
    void a_row_that_was_refused_may_have_made_it_true(String value) throws Exception {
        String script = echo("{\"rows\":[{\"p\":\"a\",\"n\":1},{\"p\":\"b\",\"n\":" + value + "}]}");

        assertThat(says(ROWS, "errors > 5", script))
                .startsWith("122 came true: in doubt, for rule 'errors' on stdout, row 2, ");
        assertThat(says(ROWS, "errors > 0", script)).isEqualTo("122 came true: demo_errors{p=\"a\"} is 1");
        assertThat(says(ROWS, "run_duration_seconds > 10m", script)).isEqualTo("0 passed");
    }

    @Test
    void a_series_that_was_left_out_may_have_made_it_true() throws Exception {
        String script = echo("{\"rows\":[{\"p\":\"a\",\"n\":1},{\"p\":\"b\",\"n\":1},{\"p\":\"c\",\"n\":9}]}");

        assertThat(says("max-series: 2\n" + ROWS, "errors > 5", script))
                .isEqualTo("122 came true: in doubt, for rule 'errors' on stdout leaves out what is beyond 2 series:"
                        + " 1 value");
        assertThat(says("max-series: 3\n" + ROWS, "errors > 50", script)).isEqualTo("0 passed");
    }

    @Test
    void a_name_that_nothing_gives_is_a_mistake() throws Exception {
        assertThat(says(ROWS, "count(erors) > 0", echo("{\"rows\":[]}")))
                .startsWith("122 came true: there is no metric 'erors', only demo_run_")
                .endsWith(" more, and nothing that gives one");
        assertThat(says(ROWS, "absent(errors_count) or count(run_last_success_timestamp_seconds) > 0", "exit 3"))
                .startsWith("3 came true: ");
        assertThat(says(ROWS, "count(run_output_bytes{stream=\"stderr\"}) > 0", echo("{\"rows\":[]}")))
                .isEqualTo("0 passed");
    }

    @Test
    void what_the_command_writes_itself_can_have_any_name() throws Exception {
        String write = "echo 'fine 1' >> \"$JOBMETER_METRICS_FILE\"";

        assertThat(says(ROWS, "count(erors) > 0", echo("{\"rows\":[]}") + "; " + write))
                .isEqualTo("0 passed");
        assertThat(says(ROWS, "count(erors) > 0", echo("{\"rows\":[]}") + "; " + write.replace("1'", "one'")))
                .startsWith("122 came true: in doubt, for the command's metrics file has line 1");
        assertThat(says(ROWS, "run_exit_code > 0", echo("{\"rows\":[]}") + "; " + write.replace("1'", "one'")))
                .isEqualTo("0 passed");
        assertThat(says("name: demo", "fine > 1", write + "; " + write.replace("fine 1", "other NaN")))
                .isEqualTo("0 passed");
    }

    @Test
    void a_name_that_rows_decide_is_in_doubt_where_it_may_be_one_of_them() throws Exception {
        String yaml = ROWS.replace("name: errors", "name: 'http_{.p}'");
        String script = echo("{\"rows\":[{\"p\":\"a\",\"n\":1},{\"p\":\"b\",\"n\":\"NaN\"}]}");

        assertThat(says(yaml, "http_a > 5", script)).startsWith("122 came true: in doubt, for rule 'http_");
        assertThat(says(yaml, "count(ftp_a) > 5", script)).startsWith("122 came true: there is no metric 'ftp_a'");
        assertThat(says(yaml, "count(http_z) > 5", script.replace("\"NaN\"", "2")))
                .isEqualTo("0 passed");
    }

    @Test
    void a_preset_whose_tool_has_not_run_found_not_none() throws Exception {
        assertThat(says("presets: [trivy]", "count(vulnerabilities{severity=\"CRITICAL\"}) > 0", "true"))
                .startsWith("122 came true: in doubt, for ");
    }

    @Test
    void a_rule_that_was_not_done_in_time_may_have_made_it_true() throws Exception {
        String yaml = "name: demo\npush-budget: 400ms\n"
                + "extract: [{format: json, rows: 'range(infinite)', metrics: [{name: errors, value: .}]}]\n";

        assertThat(says(yaml, "count(errors) > 3", echo("{}")))
                .startsWith(
                        "122 came true: in doubt, for rule 'errors' on stdout was not done within half of the push");
    }
}
