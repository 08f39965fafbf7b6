package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import org.junit.jupiter.api.Test;

class CapsIT {

    private static final String SERIES = """
            max-series: 3
            max-label-length: 5
            extract:
              - format: text
                match: '(?<name>\\w+)=(?<value>[0-9]+)'
                metrics: [{name: size, value: $value, labels: {name: $name}}]
            """;

    @Test
    void what_is_beyond_the_series_is_named_and_the_rest_delivered() {
        Result result = jobmeter("-n", "demo", "--", "echo", "a=1 b=2 c=3 d=4 e=5 a=6")
                .with("JOBMETER_CONFIG_YAML", SERIES)
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr())
                .contains("jobmeter: rule 'size' on stdout leaves out what is beyond 3 series: 2 values\n")
                .containsPattern("demo_size\\{name=\"a\"} +6\n")
                .containsPattern("demo_size\\{name=\"b\"} +2\n")
                .containsPattern("demo_size\\{name=\"c\"} +3\n")
                .doesNotContain("name=\"d\"");
    }

    @Test
    void a_label_that_is_too_long_is_named_and_cut() {
        Result result = jobmeter("-n", "demo", "--", "echo", "abcdefgh=1")
                .with("JOBMETER_CONFIG_YAML", SERIES)
                .run();

        assertThat(result.stderr())
                .contains("jobmeter: rule 'size' on stdout cuts the label 'name' to 5 characters\n")
                .containsPattern("demo_size\\{name=\"abcde\"} +1\n");
    }

    @Test
    void a_document_that_is_too_long_is_named_and_the_other_rules_go_on() {
        Result result = jobmeter(
                        "--max-document",
                        "16B",
                        "-m",
                        "a=json:.a",
                        "-m",
                        "b=regex:\"a\": ([0-9]+)",
                        "-n",
                        "demo",
                        "--",
                        "echo",
                        "{\"a\": 1, \"more\": \"than that\"}")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEqualTo("{\"a\": 1, \"more\": \"than that\"}\n");
        assertThat(result.stderr())
                .containsPattern("jobmeter: rule 'a' on stdout .*16")
                .containsPattern("demo_b +1\n")
                .containsPattern("demo_run_rule_failures +1\n");
    }
}
